import { describe, expect, test } from '@jest/globals';
import type { FileFault, FileKind } from '../../../src/task/domain/file-kinds.js';
import { FAULT_WORDS } from '../../../src/task/domain/file-faults.js';
import { cleanFileName } from '../../../src/task/domain/file-names.js';
import { checkFiles } from '../../../src/task/evidence-check.js';
import * as files from '../../support/files.js';
import { gb18030 } from '../../support/gb18030.js';

const { bytesOf, textFile, wordFile, zipFile } = files;
const WORDS = '8月12日印发《专家管理办法》（武司发〔2021〕9号），聘任24人。';

describe('what is taken, by its content', () => {
  test.each<[string, Buffer, FileKind]>([
    ['办法.pdf', files.PDF, 'pdf'],
    ['名单.docx', wordFile('专家名单'), 'docx'],
    ['台账.xlsx', files.SHEET, 'xlsx'],
    ['课件.pptx', files.SLIDES, 'pptx'],
    ['照片.png', files.PNG, 'png'],
    ['照片.JPG', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0], 'JFIF'), 'jpeg'],
    ['照片.gif', bytesOf('GIF89a', [1, 0, 1, 0]), 'gif'],
    ['照片.webp', bytesOf('RIFF', [1, 0, 0, 0], 'WEBPVP8 '), 'webp'],
    ['照片.bmp', bytesOf('BM', [0x46, 0, 0, 0, 0, 0, 0, 0, 0x36]), 'bmp'],
    ['扫描.tif', bytesOf('II*', [0, 8, 0, 0, 0]), 'tiff'],
    ['扫描.tiff', bytesOf('MM', [0], '*', [0, 0, 0, 8]), 'tiff'],
    ['打包.zip', zipFile({ '办法.txt': WORDS, 'www.163.com/a.txt': 'x' }), 'zip'],
    ['说明.txt', textFile(WORDS), 'txt'],
    ['说明.txt', textFile(`\ufeff${WORDS}\r\n\t1<2，a>b\f`), 'txt'],
    ['说明.txt', Buffer.from(gb18030(WORDS)), 'txt'],
    ['MZ世代调查.txt', textFile('MZ世代消费情况调查'), 'txt'],
    ['BMW.txt', textFile('BM项目进展情况'), 'txt'],
    ['保密.txt', textFile('开展保密教育，排查涉密、秘密级以上岗位12个。'), 'txt'],
    ['手机截图.png', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0], 'JFIF'), 'jpeg'],
    ['没有后缀', files.PDF, 'pdf'],
  ])('%s', (name, bytes, kind) => {
    expect(checkFiles([{ name, bytes }])).toMatchObject({ ok: true, value: [{ kind, bytes }] });
  });
});

describe('what is not taken', () => {
  test.each<[string, Buffer, FileFault]>([
    ['空.txt', bytesOf(), 'empty'],
    ['空白.txt', textFile(' \r\n\u3000'), 'empty'],
    ['空.zip', bytesOf('PK', [5, 6], Array<number>(18).fill(0)), 'empty'],
    ['办法.pdf', files.EXE, 'program'],
    ['办法.pdf', bytesOf([0x7f], 'ELF', [2, 1, 1, 0]), 'program'],
    ['快捷方式.pdf', bytesOf('L', [0, 0, 0, 1, 0x14, 2, 0, 0, 0]), 'program'],
    ['a.txt', textFile('#!/bin/sh\nrm -rf /'), 'script'],
    ['a.txt', textFile('@echo off\r\ndel *.*'), 'script'],
    ['a.txt', textFile('Set a = CreateObject("WScript.Shell")'), 'script'],
    ['a.txt', textFile('<!DOCTYPE html><p>x'), 'markup'],
    ['a.png', textFile('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'markup'],
    ['a.txt', textFile(`${WORDS}\n<script>alert(1)</script>`), 'markup'],
    ['a.txt', textFile('<?xml version="1.0"?><a/>'), 'markup'],
    ['a.docx', textFile('{\\rtf1\\ansi x}'), 'markup'],
    ['a.xlsx', files.MACRO_SHEET, 'macros'],
    ['a.docx', files.HIDDEN_MACROS, 'macros'],
    ['a.zip', zipFile({ '宏/xl/vbaProject.bin': 'x' }), 'macros'],
    ['a.zip', zipFile({ '安装.EXE': 'MZ' }), 'packedProgram'],
    ['a.zip', zipFile({ '首页.html': '<p>' }), 'packedProgram'],
    ['a.zip', zipFile({ '表.xlsm': 'x' }), 'packedProgram'],
    ['a.zip', files.lockedZip(), 'locked'],
    ['a.doc', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldOffice'],
    ['a.rar', bytesOf('Rar!', [0x1a, 7, 0]), 'otherArchive'],
    ['a.7z', bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c]), 'otherArchive'],
    ['a.zip', files.SHEET.subarray(0, 60), 'damaged'],
    ['a.mp4', bytesOf([0, 0, 0, 0x18], 'ftypmp42', [0]), 'unknown'],
    ['a.txt', bytesOf('a', [0], 'b'), 'unknown'],
    ['a.txt', bytesOf('a', [7], 'b'), 'unknown'],
    ['a.txt', bytesOf([0x80, 0x81, 0xff, 0xff]), 'unknown'],
    ['a.txt', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), 'unknown'],
    ['a.pdf', files.PNG, 'otherName'],
    ['a.bat', textFile(WORDS), 'otherName'],
    ['a.pdf.html', files.PDF, 'otherName'],
    ['a.docx', zipFile({ 'a.txt': 'x' }), 'otherName'],
    ['a.zip', files.SHEET, 'otherName'],
    ['a.ofd', zipFile({ 'OFD.xml': '<x/>' }), 'otherName'],
  ])('%s (%#)', (name, bytes, fault) => {
    expect(checkFiles([{ name, bytes }])).toEqual({ ok: false, error: { name, fault } });
    expect(FAULT_WORDS[fault]).toContain('没有保存');
  });

  test.each<[string, Buffer]>([
    ['会议纪要.txt', textFile('机密★1年\n关于××的会议纪要\n……')],
    ['会议纪要.txt', Buffer.from(gb18030('000012\r\n秘密★5年\r\n特急\r\n关于××的通知'))],
    ['会议纪要.docx', wordFile('绝密', '特急', '关于××的请示')],
    ['打包.zip', zipFile({ '说明.txt': WORDS, '材料/纪要.txt': '秘密★3年\n纪要' })],
    ['打包.zip', zipFile({ '说明.txt': WORDS, '材料/纪要.docx': wordFile('机密★1年', '纪要') })],
  ])('a secrecy marking on the first page; not even the name is repeated (%s, %#)', (name, bytes) => {
    expect(checkFiles([{ name, bytes }])).toEqual({ ok: false, error: { name: null, fault: 'secret' } });
  });

  test('of several the first that is not taken is named, and none is taken', () => {
    const bad = { name: 'x/坏.pdf', bytes: files.EXE };
    const all = [{ name: '好.pdf', bytes: files.PDF }, bad];
    expect(checkFiles(all)).toEqual({ ok: false, error: { name: '坏.pdf', fault: 'program' } });
  });
});

describe('names', () => {
  test.each([
    ['办法.pdf', '办法.pdf'],
    ['C:\\Users\\李某\\办法.pdf', '办法.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['办法\u202Efdp.exe', '办法fdp.exe'],
    ['a\u0000b\u200b\r\n.txt', 'ab.txt'],
    ['  办法  （终稿） .pdf. ', '办法 （终稿） .pdf'],
    ['a<b>"c"|d?.txt', 'a_b__c__d_.txt'],
    ['.htaccess', 'htaccess'],
    ['...', '佐证'],
    ['', '佐证'],
    ['\ud800a.txt', 'a.txt'],
    [`${'长'.repeat(200)}.docx`, `${'长'.repeat(115)}.docx`],
    ['😀'.repeat(200), '😀'.repeat(120)],
  ])('%j is called %j', (given, name) => expect(cleanFileName(given)).toBe(name));
});
