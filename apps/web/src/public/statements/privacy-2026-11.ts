import type { Statement } from './statement';

export const privacyOf202611: Statement = {
  version: '2026-11',
  effective: '2026-11-23',
  text: {
    zh: {
      lead: '技桥为办成技术转移而处理个人信息：够用即可，用途写明，期满即删。查看公开信息不需要登录，也不会被跟踪。',
      sections: [
        {
          heading: '一、谁负责',
          paragraphs: [
            '个人信息由运营本平台的单位负责处理，名称与联系方式见本页开头和页脚。行使权利、提出疑问或投诉，请联系该单位；也可以向履行个人信息保护职责的部门投诉。',
          ],
        },
        {
          heading: '二、处理哪些信息，为什么',
          points: [
            '账号：邮箱或登录名、姓名、密码的单向散列、两步验证的加密密钥。用于确认是您本人、与您联系。不保存密码原文。',
            '单位与角色：您所属的单位、在其中的角色、受托的委托。用于判断您可以看什么、办什么。',
            '您填写的内容：需求、成果、提问、评价和附件，以及其中的联系人姓名和电话。联系人不公开，也不用于匹配。',
            '操作记录：谁在何时做了什么。用于让每一步可以追溯，并供审计查验。',
            '登录保护：登录设备的标记、失败次数、网络地址的计数。用于挡住猜密码和过量请求。',
          ],
        },
        {
          heading: '三、不做什么',
          points: [
            '不投放广告，不作用户画像营销，不出售个人信息。',
            '不使用第三方统计、字体、脚本或嵌入内容；浏览器只与本平台通信。',
            '不以自动化决策决定任何人的权利：匹配给出理由和建议，取舍由人作出。',
          ],
        },
        {
          heading: '四、Cookie 与本机保存',
          points: [
            '登录凭据：关闭浏览器、闲置或到时失效；没有它就不能登录。',
            '设备标记：登录成功后保存 400 天，用于认出您常用的设备。',
            '语言：保存一年，只有 zh 或 en。',
            '未保存的表单内容：只在当前标签页，关闭即消失。',
          ],
        },
        {
          heading: '五、保存多久',
          paragraphs: ['以下是产品的设定期限。运营单位如作调整，须同时发布本说明的新版本。'],
          points: [
            '登录状态：闲置 30 分钟或满 12 小时失效，随后删除。',
            '登录失败次数：最后一次失败后 1 天。',
            '设备标记：最后一次使用后 400 天。',
            '访问令牌的记录：到期后 400 天。',
            '确认、重置和邀请的链接：注册 24 小时，重置 30 分钟，邀请 14 天；到期失效。',
            '已寄出或寄送失败的邮件：30 天。重复请求的凭据：30 天。',
            '保存的搜索的新结果提醒：90 天。',
            '账号和您填写的内容：直到您注销账号，或发布内容的单位将其删除、撤回。',
            '操作记录、同意凭据、入驻核验材料：依法需要的期限；注销后其中只留编号，不再有姓名和邮箱。',
          ],
        },
        {
          heading: '六、谁能看到',
          points: [
            '所有人：已公开的需求和成果，不含联系人。需求可以只公开标题、只对受邀单位公开，或不公开单位名称。',
            '您所在的单位：以该单位名义办理的事项和操作记录。',
            '平台的审核、审计和运行人员：限于各自职责所需，其操作同样留有记录。',
            '除法律要求外，不向其他方提供。运营单位若启用外部语义服务，只发送公开的需求与成果文本，不发送账号信息；未启用时没有任何文本离开平台。',
          ],
        },
        {
          heading: '七、您的权利',
          points: [
            '查阅和复制：登录后在“我的数据”下载平台保存的关于您的全部信息及各项用途。',
            '更正：在“我的账号”修改；单位信息由单位管理员修改。',
            '撤回同意与注销：登录后申请，7 天内可以反悔，最迟 15 天内答复；有未办结事项时会告诉您是哪一项。',
            '解释说明：每条匹配都写明理由；对处理规则有疑问可以要求运营单位说明。',
          ],
        },
        {
          heading: '八、未成年人与安全',
          paragraphs: [
            '本平台供单位办理业务，不面向未满十四周岁的人。',
            '密码只保存散列，两步验证密钥加密保存，敏感附件按权限发放，日志不写姓名、邮箱和内容。发生或可能发生泄露时，运营单位将依法告知您和主管部门。',
          ],
        },
      ],
    },
    en: {
      lead: 'Jiqiao handles personal information to bring technology transfer about: no more than is needed, for purposes that are stated, deleted when its time is over. Public information can be read without signing in and without being followed.',
      sections: [
        {
          heading: '1. Who answers for it',
          paragraphs: [
            'The organisation that operates this platform; its name and contact stand at the head of this page and at the foot of every page. Turn to it to use your rights, to ask or to complain. You may also complain to the authorities that protect personal information.',
          ],
        },
        {
          heading: '2. What is handled, and why',
          points: [
            'Account: e-mail or login, name, a one-way hash of the password, the sealed key of the second factor. To know that it is you and to reach you. The password itself is never kept.',
            'Organisation and roles: where you belong, what you do there, whom you act for. To decide what you may see and do.',
            'What you write: needs, achievements, questions, judgements and attachments, with the name and telephone number of the contact. The contact is not public and takes no part in matching.',
            'Records of what was done: who did what, and when. So that every step can be traced and audited.',
            'Protection of signing in: a mark of the device, failed attempts, counts by network address. To stop guessing and floods.',
          ],
        },
        {
          heading: '3. What is not done',
          points: [
            'No advertising, no profiling for marketing, no sale of personal information.',
            'No statistics, fonts, scripts or embedded content of third parties: your browser speaks to this platform alone.',
            'No decision about anybody’s rights by a machine alone: a match gives reasons and a suggestion, people decide.',
          ],
        },
        {
          heading: '4. Cookies and what stays in your browser',
          points: [
            'Sign-in: ends with the browser, when idle or when its time is over; without it nobody can sign in.',
            'Device mark: 400 days from signing in, to know the devices that you use.',
            'Language: one year, only zh or en.',
            'What you typed and did not save: in this tab only, gone when it closes.',
          ],
        },
        {
          heading: '5. How long it is kept',
          paragraphs: [
            'These are the periods that the product is set to. An operator who changes them must publish a new version of this notice with them.',
          ],
          points: [
            'Sessions: end after 30 idle minutes or 12 hours, then they are deleted.',
            'Failed sign-ins: 1 day after the last.',
            'Device marks: 400 days after their last use.',
            'Records of access tokens: 400 days after they expired.',
            'Links to confirm, to reset and to accept: 24 hours for registration, 30 minutes for a reset, 14 days for an invitation.',
            'Mails that were sent or failed: 30 days. Receipts of repeated requests: 30 days.',
            'Alerts of saved searches: 90 days.',
            'Your account and what you wrote: until you have the account erased, or the organisation that published deletes or withdraws it.',
            'Records of what was done, proof of consent, papers of verification: as long as the law requires; after an erasure they hold a number and neither name nor e-mail.',
          ],
        },
        {
          heading: '6. Who can see it',
          points: [
            'Everybody: published needs and achievements, without contacts. A need may show its title only, be for invited organisations only, or not name its owner.',
            'Your organisation: what is done in its name, and the records of it.',
            'Reviewers, auditors and operators of the platform: what their duty needs; what they do is recorded as well.',
            'Nobody else, unless the law requires it. If the operator uses a language service outside, public texts of needs and achievements are sent to it and no account data; where none is used, no text leaves the platform.',
          ],
        },
        {
          heading: '7. Your rights',
          points: [
            'To see and to copy: signed in, download all that is kept about you under “My data”, with the purpose of each part.',
            'To correct: under “My account”; an administrator corrects what is said of the organisation.',
            'To withdraw consent and be erased: signed in, you apply; you can think again for 7 days and are answered within 15. If something of yours is still open, you are told what it is.',
            'To have it explained: every match states its reasons, and the operator explains its rules on request.',
          ],
        },
        {
          heading: '8. Children, and safety',
          paragraphs: [
            'This platform is for the business of organisations and not for children under fourteen.',
            'Passwords are kept as hashes, second factors sealed; attachments are given out by permission; logs hold neither names, addresses nor contents. If information leaks or may have leaked, the operator tells you and the authorities as the law requires.',
          ],
        },
      ],
    },
  },
};
