import { Entity } from 'typeorm';
import { Id, Int, Text } from '../platform/database/entity.js';

/**
 * The file of a signed paper, by the paper's own id. Written once, in the transaction that signs it; never
 * changed. Its bytes lie in a column that only PaperFiles touches.
 */
@Entity('paper_file')
export class PaperFile {
  @Id() paperId: string;
  @Text() name: string;
  @Text() sha256: string;
  @Int() size: number;
  @Text() madeOn: string;
}
