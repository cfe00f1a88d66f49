export const frame = {
  toPublic: '技桥公开首页',
  actingAs: '当前身份',
  signOut: '退出',
  nav: {
    name: '工作台导航',
    start: '待我处理',
    demands: '技术需求',
    achievements: '科技成果',
    screening: '需求审核',
    reviews: '成果审核',
    operations: '运行状况',
    publicSearch: '公开检索',
  },
  start: { title: '待我处理', lead: '等得最久的在最前，每一行只有一个下一步。' },
  others: { title: '这里属于{{owners}}', lead: '您当前的身份用不到这一页。', go: '回到待我处理' },
  coming: {
    auditor: '审计的抽样、按时点查看与凭证导出正在建设。完成后，这里会列出分配给您的审计事项。',
    service_provider: '服务机构的入驻、服务目录与订单正在建设。完成后，这里会列出等待您处理的订单。',
    other: '您的身份目前没有待办事项的页面。',
    today: '今天可以使用的是公开检索：',
  },
};
