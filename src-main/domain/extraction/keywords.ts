/**
 * Words by which the grammar knows assignments. Tables only: pieces of regular expressions without capture groups.
 */

const bureauWords = '(?:(?:单位|部门)(?:和|及|、|/|或|\\()(?:部门|单位|处室|科室|个人)\\)?|单位|部门|处室|科室|股室|机构|主体|处\\(科\\)室|处|科|方)';

/** Labels of units by the role that they give; a unit leads only where the text says 牵头, so 主办 gives none. */
export const unitLabels = {
  lead: `(?:总|主要|具体)?牵头(?:责任|负责|实施|落实)?(?:\\(责任\\))?${bureauWords}|责任\\(牵头\\)${bureauWords}|牵头`,
  supporting: `(?:责任|主要)?(?:配合|协办|协同|参与|参加|协助|协作|支持|会办)(?:责任|落实|实施|负责)?${bureauWords}|配合|协办|协助|参与`,
  responsible: `(?:主要|具体|主体|主办|第一)?(?:责任|实施|主办|承办|负责|落实|执行|主管|办理|公开|完成|组织实施|工作责任|报送|编制|承担)(?:落实|实施)?${bureauWords}|主责${bureauWords}|责任分工|任务分工|工作分工|责任(?:落实)?|分工|主办`,
} as const;

/** Labels of a time limit. */
export const timeLabels =
  '(?:工作|任务|公开|推进|整改)?(?:完成|办结|落实|实施|截止|推进|进度|工作)?(?:时限|期限)(?:要求)?|(?:完成|办结|截止|推进|实施|落实|计划完成|工作)(?:时间|日期|进度)(?:节点|要求|安排)?|时间(?:节点|要求|安排|进度|期限)?|进度(?:安排|要求)|完成节点';

/** Labels of persons and their telephones. */
export const personLabels = '(?:牵头|责任|分管|包联|包抓|主管|挂钩|督办|联系|主要|配合|经办)(?:县|市|区|省)?(?:领导|人员|人|负责人)(?:及(?:联系)?(?:电话|方式))?|(?:联系|办公)(?:电话|方式)|电话';

/** Labels of what is neither unit, time nor person: sources, points. */
export const otherLabels =
  '参考文件|任务来源|文件依据|工作依据|来源|分值|备注|成果形式|佐证材料|工作目标|完成标准';

/** A verb of the list ends its clause, or the next unit follows. */
const verbEnd = '(?=$|[,;、。:)\\]】〕\\s]|各|[市县区省州]|有关|相关)';

/** Verbs behind a list of units, by the role that they give. */
export const roleVerbs = {
  lead: '(?:共同|分别|联合|统筹)?牵头(?!单位|部门|处室|科室|任务|起草|制定|人)(?:负责|组织|抓总|推进|实施|落实|办理|抓|开展|协调|统筹|组织实施|抓好落实)*|为牵头(?:单位|部门|处室|科室)',
  supporting: '(?:共同|密切|积极|按职责|按照职责)?(?:配合|协助|参与|参加|支持|协同)(?!单位|部门|处室|科室)(?:落实|实施|推进|完成|做好|办理|工作)*|为(?:配合|协办|参与)(?:单位|部门|处室|科室)',
  responsible: `(?:(?:依据|依照|按照|按|根据|依)(?:各自)?(?:的)?(?:职责|职能|分工)(?:范围|任务)?(?:和)?(?:分工|权限)?(?:分别|共同|抓好|做好|组织)?(?:负责|落实|推进|实施|抓好)*|(?:共同|分别|具体|各自|分工|分头|组织|抓好|贯彻)*(?:负总责|负主责|总负责|负责|落实|实施|承办|主办|办理|指导|统筹)(?!单位|部门|处室|科室|人)(?:组织实施|具体落实|组织|指导|协调|统筹|督促|抓好|落实|实施|推进|完成|执行|负责|到位)*|为(?:责任|实施|主办)(?:单位|部门|处室|科室))${verbEnd}`,
} as const;

/** Ends of unit names, the longer before the shorter. */
export const unitEndings =
  '(?:企事业单位|领导小组|红十字会|联合会|幼儿园|经开区|博物馆|开发区|工作组|档案馆|文化馆|供销社|度假区|示范区|工商联|合作社|检察院|办公室|高新区|办公厅|委员会|管理区|管委会|指挥部|社科联|图书馆|移动|处室|协会|县区|法院|学校|区县|企业|中心|支行|政府|林场|大学|镇街|医院|消防|科室|机构|专班|机关|报社|社区|人行|邮政|工会|部门|单位|各地|科协|党校|气象|景区|街办|文联|联通|银行|分行|口岸|组织|园区|农场|残联|妇联|街道|新区|海关|集团|商会|税务|乡镇|学院|学会|团委|侨联|电信|电力|公司|委|署|队|市|台|盟|州|厅|站|办|处|部|股|局|镇|室|县|院|庭|馆|府|科|乡|网|旗|所|区)';

/** Beginnings after which a new unit starts where names stand without a separator. */
export const unitBeginnings = '(?:各|市|县|区|省|州|旗|盟|自治区|全市|全县|全区|国家|中国|国网|中共)';

/** Sentences, not names. */
export const sentenceWords =
  /(?:[的是将须并让使把被]|(?<!机)要(?!闻|素)|全部|设置|轮训|底前|\d月|应(?!急)|对(?!口|外)|公开(?!办|科|处|股|室|领导|中心|工作|协调|管理)|进行|加强|推进(?!办|中心|局)|推动|开展|深化|完善|提升|提高|做好|落实|强化|规范|及时|积极|通过|按照|根据|围绕|建立|确保|公开栏|平台|网站$|服务$|工作$|信息$|情况$|制度$|活动$|机制$|建设$|方式|内容|渠道|目录|栏目|专栏|群众|公众|社会(?!保|工作|组织|主义|治安|福利|事业|事务|科学|救助|处|科|局|股))/;

/** Verbs that begin a sentence, never a unit's name. */
export const sentenceVerbs =
  /^(?:形成|设[立置]|健全|修订|公[布示]|发布|编制(?!委|办)|制定|清理|梳理|召开|办好|用好|建好|延伸|优化|构建|打造|丰富|拓展|畅通|改版|整合|分批|轮训|培训(?!中心)|举办|汇总|更新|补充|归集|展示|解读|回应(?!办)|答复|受理(?!中心|科|处|股)|登记(?!中心|科|处|股|局)|配备|指定|明确|压实|严格|持续|主动|每|按)/;

/** What a bracket behind a unit says of its share, as against a second name of the unit. */
export const shareWords = /牵头|配合|负责|落实|协助|参与|承担|统筹|指导|督促|汇总|责任|主办|协办|按|第一|具体/;

/** Collective units whose name is not a bureau's. */
export const collectiveWords =
  /^(?:各|全市|全县|全区|全省|市直|县直|区直|省直|市属|县属|区属|有关|相关|其他|其它|所有|各级)[^。;]*(?:单位|部门|处室|科室|股室|机构|机关|县区?|区县|市区?|区|州|市州|乡镇|镇街|街道|镇|乡|街|政府|办|委|局|企业|学校|组织|地|地区|中心|站所|直属机构|园区|管委会|街道办(?:事处)?|村居?|社区|[)])$/;

/** A remark, in a bracket or a footnote, that the unit printed first leads. */
export const firstLeadsWords = /(?:第一个|第一位|首位|首个|排在?(?:第一|首位|最前)|列(?:第一|首位)|名列第一|排名第一)[^。;]{0,14}(?:牵头|主责)/;

/** Headings of sections that say how, not what: their paragraphs are no tasks. */
export const generalHeadings =
  /^(?:(?:总体|基本|工作|指导|主要|目标|年度)*(?:指导思想|总体要求|总体目标|总体思路|基本原则|工作原则|工作目标|主要目标|目标要求|工作思路|基本要求|总要求)(?:$|[和及与。、:,])|前言|背景|概述)/;

/** Headings of sections on how the plan is carried out. */
export const organisingHeadings =
  /组织(?:领导|保障|实施|机构)|保障(?:措施|机制|落实)|工作(?:要求|保障|措施要求)|有关要求|几点要求|相关要求|监督(?:检查|考核|保障)|考核|考评|评议|督查|督导|附则|实施步骤|方法步骤|步骤安排|强化保障|落实保障|狠抓落实|抓好落实|强化落实|责任追究|通报|其他事项|领导小组/;

/** How paragraphs begin that close a plan and speak to everybody. */
export const closingWords = /^(?:各(?:县|市|区|州|乡|镇|地|部门|单位|级|有关|相关|责任|科室|处室|股室|街道|成员)|请各|以上|本(?:要点|方案|计划|通知)|(?:省|市|县|区)政府办公[室厅]|(?:市|县|区)政务公开办)/;

/** Lines of a leading group's roster. */
export const rosterLine = /^(?:组长|副组长|常务副组长|第一组长|成员|组员|成员单位|主任|副主任)[::]/;

/** Clauses that give or take points. */
export const scoringClause = /(?:扣|加|得|计|减|记)(?:除)?\d+(?:\.\d+)?分|基础分(?:[为:]|\d)|满分(?:[为:]|\d)|每项\d+分|扣完为止/;

/** Lines that a web page or a forum puts around the document. */
export const noiseLine =
  /^(?:当前位置|您(?:的)?(?:当前)?位置|首页|网站首页|发布(?:时间|日期|机构|人|单位)|发文(?:机关|日期|字号|机构|单位)|成文日期|生成日期|公开(?:日期|方式|类别|范围|属性)|信息(?:来源|分类|名称|类别|索引)|来源|稿件来源|文章来源|作者|字体|字号|浏览|点击|访问|阅读|打印|关闭|【?(?:打印|关闭|字体)|分享|扫一扫|责任编辑|编辑|审核|索引号|索引|主题(?:分类|词)|组配分类|服务对象|体裁|关键词|内容概述|摘要|有效性|是否有效|时效|生效|废止|失效|名称|标题|文号|政策咨询|统一编号|上一篇|下一篇|上一条|下一条|相关(?:解读|链接|文件|信息|附件|阅读)|政策解读[::]|解读[::]|图解|全文下载|下载|附件下载|附件预览|版权|网站(?:地图|声明|标识|支持)|联系我们|关于我们|友情链接|主办[::]|承办[::]|技术支持|备案|ICP|京ICP|地址[::]|邮编|电话[::]|传真|网址|邮箱|您需要登录|登录|注册|回复|回帖|发表于|主题$|积分|管理员|违法和不良|举报|收藏|返回|目录$|公开$|第\d+页|共\d+页|-\d+-$|—\d+—$|官方服务微信|Archiver|Powered|Copyright|GMT)/i;

/** From such a line on, behind the last item, nothing belongs to the document. */
export const endOfPage = /^(?:扫一扫|责任编辑|上一篇|下一篇|上一条|下一条|相关解读|相关链接|相关文件|相关信息|相关附件|全文下载|您需要登录|版权所有|网站地图|Copyright|网站标识码|打印本页|关闭窗口|【打印|【关闭|分享到|友情链接|抄送[::]|主题词[::])/i;
