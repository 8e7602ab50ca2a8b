// An SMTP server of its own process that takes every letter and keeps none: it tells its parent the port, and on every
// message how many letters and bytes it took since the last one.
import { SMTPServer } from 'smtp-server';

let [letters, bytes] = [0, 0];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    stream.on('data', (chunk) => (bytes += chunk.length));
    stream.on('end', () => {
      letters += 1;
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => process.send(server.server.address().port));
process.on('message', () => {
  process.send({ letters, bytes });
  [letters, bytes] = [0, 0];
});
process.on('disconnect', () => process.exit(0));
