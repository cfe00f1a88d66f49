import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'file-too-large': { zh: '文件过大，上限为 {limitMb} MB。', en: 'The file is too large; the limit is {limitMb} MB.' },
  'file-type-refused': {
    zh: '不能接收这个文件。可以上传 PDF、图片（PNG、JPEG、WebP）、Word、Excel、PowerPoint、OFD、TXT 和 CSV。',
    en: 'This file cannot be taken. PDF, images (PNG, JPEG, WebP), Word, Excel, PowerPoint, OFD, TXT and CSV can.',
  },
  'file-infected': { zh: '文件中发现恶意代码，没有保存。', en: 'The file holds malicious code and was not kept.' },
  'file-quota-reached': {
    zh: '您有太多尚未使用的附件，请先删除一些或提交表单。',
    en: 'You have too many unused attachments; delete some or submit the form first.',
  },
  'file-room-used-up': {
    zh: '贵单位的附件已用满 {roomMb} MB。请删除不再需要的附件或草稿，或联系平台运营方。',
    en: 'The attachments of your organisation fill its {roomMb} MB. Delete attachments or drafts that are not needed, or ask the operator.',
  },
  'file-not-attachable': {
    zh: '其中一个附件不能用在这里，请重新上传。',
    en: 'One of the attachments cannot be used here; please upload it again.',
  },
  'file-attached': {
    zh: '附件已随表单提交，不能单独删除。',
    en: 'The attachment is part of what was submitted and cannot be deleted by itself.',
  },
  'file-in-quarantine': {
    zh: '附件正在做安全扫描，请稍后再打开。',
    en: 'The attachment is still being scanned; please open it later.',
  },
  'file-blocked': {
    zh: '附件未通过安全扫描，不能打开。',
    en: 'The attachment did not pass the scan and cannot be opened.',
  },
  'file-missing': {
    zh: '附件的内容已丢失，管理员会收到报告。请重新上传。',
    en: 'The content of the attachment is missing; the operators are told. Please upload it again.',
  },
  // What is wrong with one attachment of a form.
  'attachment-unknown': { zh: '没有这个附件，请重新上传', en: 'no such attachment; please upload it again' },
  'attachment-elsewhere': {
    zh: '附件是为别处上传的，请重新上传',
    en: 'uploaded for something else; please upload it again',
  },
  'attachment-blocked': {
    zh: '附件未通过安全扫描，请移除或更换',
    en: 'did not pass the scan; please remove or replace it',
  },
  'attachment-lost': { zh: '附件的内容已丢失，请重新上传', en: 'its content is lost; please upload it again' },
  // Why a file is refused.
  'file-type-unknown': { zh: '不是可接收的文件类型', en: 'not a type that is taken' },
  'file-extension-wrong': { zh: '扩展名与内容不符', en: 'the extension does not fit the content' },
  'file-content-mixed': { zh: '文件里混有另一种文件', en: 'the file hides another kind of file' },
  'file-content-active': { zh: '文件里有网页或脚本内容', en: 'the file contains web or script content' },
  'file-text-broken': { zh: '不是 UTF-8 或 GB18030 文本', en: 'no text in UTF-8 or GB18030' },
  'file-archive-broken': { zh: '文档已损坏或加密', en: 'the document is damaged or encrypted' },
  'file-archive-bomb': { zh: '文档展开后过大', en: 'the document unpacks to too much' },
  'file-archive-names': { zh: '文档内部的文件名不安全', en: 'names inside the document are unsafe' },
  'file-kind-unfit': { zh: '这里不接收这种文件', en: 'no kind of file for this place' },
  'file-archive-macros': { zh: '不接收带宏的文档', en: 'documents with macros are not taken' },
  'file-archive-remote': {
    zh: '文档打开时会从别处加载模板或对象，不接收；请另存为不带外部链接的文档',
    en: 'the document loads a template or object from elsewhere when opened; save it without external links',
  },
});
