// Writes one document in a process of its own and prints the hash of its bytes; its zone is the caller's TZ.
import { createHash } from 'node:crypto';
import { writeDocx } from '../../dist/writing/docx/write-docx.js';

const document = JSON.parse(process.argv[2]);
process.stdout.write(
  createHash('sha256')
    .update(await writeDocx(document))
    .digest('hex'),
);
