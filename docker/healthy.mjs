// Whether the process in this container can do its work: pages at PORT, without pages at DUBAN_HEALTH_PORT.
/* global fetch */
const { PORT, DUBAN_HEALTH_PORT, DUBAN_ROLES = 'web' } = process.env;
const port = DUBAN_ROLES.split(',').includes('web') ? PORT : DUBAN_HEALTH_PORT;
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
