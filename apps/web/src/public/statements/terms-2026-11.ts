import type { Statement } from './statement';

export const termsOf202611: Statement = {
  version: '2026-11',
  effective: '2026-11-23',
  text: {
    zh: {
      lead: '技桥让技术需求与科技成果相遇，并让双方看清每一步。使用本平台，请遵守以下约定。',
      sections: [
        {
          heading: '一、平台做什么，不做什么',
          points: [
            '提供发布、审核、搜索、匹配、答疑和办理记录。公开信息免费查看，无需登录。',
            '不经手交易资金，不是任何合同的当事人，不保证匹配一定成交。',
            '匹配结果是附有理由的建议。技术、权属、价格与合规，请自行核实或委托专业机构。',
          ],
        },
        {
          heading: '二、账号与单位',
          points: [
            '账号属于个人，不得转借。以单位名义办事，须由该单位授权；单位入驻需通过核验。',
            '请保管好密码、两步验证和访问令牌；发现异常请立即退出其他设备并联系运营单位。',
            '程序通过访问令牌调用接口，所为视同令牌所属单位所为。',
          ],
        },
        {
          heading: '三、发布的内容',
          points: [
            '内容应真实、准确、不误导；附件应有权使用。',
            '不得发布国家秘密、工作秘密、他人商业秘密、违法信息，或把联系方式写进公开文本以绕过平台。',
            '版权及其他权利仍归原权利人。发布即允许平台为公开、搜索、匹配和数据开放而保存、展示、翻译和提供这些内容，撤回后停止。',
            '您决定公开多少：全部公开、只公开标题、只对受邀单位，以及是否显示单位名称。',
          ],
        },
        {
          heading: '四、审核、下线与异议',
          points: [
            '内容经审核后公开。不通过会写明理由和修改办法，可以修改后再次提交。',
            '到期未确认的内容自动停止公开；违反约定的内容可以被下线，理由会告知发布单位。',
            '对审核、下线或匹配有异议，可以通过页脚的联系方式提出，运营单位应作出答复。',
          ],
        },
        {
          heading: '五、使用公开数据',
          points: [
            '公开列表、订阅和开放接口可以自由查阅、复制、分析和再利用，包括商业用途，条件是：注明“来源：技桥”和取得时间，不歪曲原意，不冒充平台或发布单位。',
            '再利用时请定期更新；本平台已撤回或停止公开的条目，也请从您的产品中移除。',
            '详细文本和附件的权利归发布单位，超出合理引用请征得其同意。',
            '请遵守访问限额；不得试图获取未公开的内容或识别未具名的单位。',
          ],
        },
        {
          heading: '六、责任与变更',
          points: [
            '运营单位尽力保持平台可用、数据准确，但不对因依赖匹配结果或第三方内容造成的损失负责；法律规定不得免除的除外。',
            '约定变更时发布新版本并注明生效日期，旧版本仍可查阅。不同意新版本的，可以注销账号。',
            '适用中华人民共和国法律。争议先协商，协商不成的，由运营单位所在地有管辖权的人民法院处理。',
          ],
        },
      ],
    },
    en: {
      lead: 'Jiqiao lets technology needs and achievements meet, and lets both sides see every step. These are the terms of using it.',
      sections: [
        {
          heading: '1. What the platform does, and does not',
          points: [
            'It publishes, screens, finds, matches, answers questions and keeps the record. Public information is free and needs no account.',
            'It handles no money of a deal, is party to no contract, and does not promise that a match becomes a deal.',
            'A match is a suggestion with reasons. Check technology, title, price and compliance yourself, or have them checked.',
          ],
        },
        {
          heading: '2. Accounts and organisations',
          points: [
            'An account belongs to a person and is not lent. Whoever acts for an organisation needs its authority; organisations are verified before they join.',
            'Keep your password, second factor and access tokens safe. If something looks wrong, sign out other devices and tell the operator at once.',
            'What a program does with an access token counts as done by the organisation that made it.',
          ],
        },
        {
          heading: '3. What is published',
          points: [
            'Content is true, exact and not misleading; attachments may be used by whoever attaches them.',
            'No state or official secrets, no business secrets of others, nothing unlawful, and no contacts written into public text to go around the platform.',
            'Rights stay with their owners. Publishing lets the platform keep, show, translate and provide the content for publication, search, matching and open data, until it is withdrawn.',
            'You decide how much is shown: everything, the title only, invited organisations only, and whether your name is shown.',
          ],
        },
        {
          heading: '4. Screening, removal, objection',
          points: [
            'Content is screened before it is public. A refusal states its reasons and what would mend it; it can be handed in again.',
            'What nobody confirms when its time is over stops being public; what breaks these terms may be taken down, with the reason told to its owner.',
            'Object to a screening, a removal or a match through the contact at the foot of the page; the operator owes you an answer.',
          ],
        },
        {
          heading: '5. Using public data',
          points: [
            'Public lists, feeds and the open API may be read, copied, analysed and reused freely, also commercially, on condition that you write “Source: Jiqiao” with the time of retrieval, do not distort them, and do not pose as the platform or as a publisher.',
            'Refresh what you reuse, and drop from your product what is withdrawn or no longer public here.',
            'Rights in full texts and attachments are their publishers’; ask them for more than fair quotation.',
            'Keep to the limits; do not try to reach what is not public or to find out who an unnamed organisation is.',
          ],
        },
        {
          heading: '6. Liability and changes',
          points: [
            'The operator does its best to keep the platform available and its data right, and is not liable for losses from relying on matches or on content of others, except where the law allows no such exclusion.',
            'Changed terms are a new version with its effective date; former versions stay readable. Whoever does not agree can have the account erased.',
            'The law of the People’s Republic of China applies. Disputes are talked over first, then brought before the competent people’s court where the operator resides.',
          ],
        },
      ],
    },
  },
};
