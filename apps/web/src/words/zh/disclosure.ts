/** Who may see what, and the files beside a text. */
export const disclosure = {
  titleOnly: '只公开标题',
  invitedOnly: '仅受邀单位可见',
  ownerHidden: '受邀单位可见',
  titleView:
    '这项需求只公开标题，全文由发布单位邀请的单位登录后查看。登记贵单位的相关成果，平台会把匹配结果告诉发布单位，由其决定是否邀请贵单位。',
  asInvited: {
    title_only: '发布单位邀请贵单位查看全文，其他人只能看到标题。',
    invited: '这项需求只向受邀单位公开，贵单位在其中。其他人看不到它。',
  },
  asInsider: {
    title_only: '其他人只能看到标题；全文由受邀单位、发布单位和审核人员查看。',
    invited: '只有受邀单位、发布单位和审核人员能看到这项需求。',
  },
  files: '附件',
  filesHidden: '另有 {{count}} 份附件，只供发布单位和审核人员查看：文件里可能留有作者信息。',
  contentOnly: '文件的类型和内容已检查；本平台没有接入病毒扫描，打开前请自行确认。',
  scanned: '文件已通过病毒扫描。',
  picture: '图片：{{name}}',
  mandate: '由 {{agent}} 受托代为发布',
  mandateOf: '由 {{agent}}（{{organisation}}）受托代为发布',
  underMandate: '受托办理（{{organisation}}）',
  underMandateAlone: '受托办理',
  interestTitle: '发布单位只公开标题，因此不参与排序，匹配理由也不显示。贵单位受邀后可查看全文。',
};
