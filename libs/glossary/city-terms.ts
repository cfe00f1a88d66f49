// How to add a pair: CONTRIBUTING.md.
export const cityTerms = `
智慧城市 | smart city
城市治理 / 城市管理 | city management | urban governance
城市规划 | urban planning
数字城市 / 城市信息模型 | city information model | CIM
建筑信息模型 | building information modeling | BIM
智慧社区 | smart community
智能建筑 | smart building | intelligent building
绿色建筑 | green building
被动式建筑 / 超低能耗建筑 | passive house | ultra-low energy building
建筑节能 | building energy efficiency
建筑能耗 | building energy consumption
装配式建筑 | prefabricated building | precast building
预制构件 | precast component | prefabricated component
套筒灌浆 / 灌浆套筒 | grout sleeve | sleeve grouting
灌浆 / 注浆 | grouting | grout
钢结构 | steel structure
钢筋 | rebar | reinforcing bar
钢筋混凝土 | reinforced concrete
预应力 | prestress | prestressed
木结构 | timber structure
砌体 / 砖石 | masonry
幕墙 | curtain wall
玻璃幕墙 | glass curtain wall
外墙 / 外立面 | exterior wall | facade
外墙保温 | external wall insulation
屋面 / 屋顶 | roof
门窗 / 窗户 | doors and windows | building window
地基 / 基础工程 | building foundation
桩基 / 灌注桩 | pile foundation
基坑 / 深基坑 | foundation pit | excavation pit
边坡 / 滑坡 | slope stability | landslide
地质灾害 | geological hazard | geohazard
地震 / 抗震 | earthquake | seismic
减震 / 隔震 | seismic isolation | base isolation
阻尼器 | damper
风荷载 / 抗风 | wind load
地下空间 / 地下工程 | underground space | underground construction
综合管廊 / 管廊 | utility tunnel
地下管线 / 地下管网 | underground pipeline | buried pipe
探地雷达 | ground penetrating radar | GPR
顶管 | pipe jacking
非开挖 | trenchless
管道机器人 | pipe robot | pipeline robot
管道检测 | pipe inspection | pipeline inspection
管道修复 | pipe rehabilitation | pipe repair
供水管网 / 管网 | water supply network | water distribution network
供水 / 自来水 | water supply | tap water
二次供水 | secondary water supply
漏损 / 管网漏损 | water leakage | water loss
漏点 / 漏水检测 | leak location | leak localization
水表 | water meter
排水 / 排水管网 | drainage | drainage network
内涝 / 城市内涝 | urban flooding | waterlogging
海绵城市 | sponge city
透水铺装 / 透水砖 | permeable pavement | permeable brick
雨水管理 | stormwater management
泵站 | pumping station
洪水 / 防洪 | flood | flood control
水库 / 大坝 | reservoir | dam
水利工程 | hydraulic engineering | water conservancy
燃气管网 / 燃气 | gas network | town gas
燃气泄漏 | gas leak
供热 / 集中供热 | heating network | district heating
供暖 / 采暖 | space heating
暖通空调 | heating ventilation and air conditioning | HVAC
通风 | ventilation
辐射制冷 | radiative cooling
热岛 / 城市热岛 | heat island
遮阳 | sun shading
采光 / 自然采光 | daylighting
照明 / 城市照明 | lighting
路灯 / 智慧灯杆 | street lamp | street light
电梯 | elevator | lift installation
扶梯 / 自动扶梯 | escalator
建筑机器人 | construction robot
施工机械 / 工程机械 | construction machinery
挖掘机 | excavator
塔吊 / 塔式起重机 | tower crane
脚手架 | scaffolding
智慧工地 | smart construction site
施工安全 | construction safety
安全帽 / 安全帽检测 | safety helmet | hard hat
施工监测 | construction monitoring
变形监测 / 沉降监测 | deformation monitoring | settlement monitoring
沉降 | settlement | subsidence
全站仪 | total station
倾角传感器 | inclinometer | tilt sensor
应变 / 应变计 | strain | strain gauge
光纤光栅 / 光栅传感 | fiber Bragg grating | fibre Bragg grating | FBG
裂缝 / 裂缝识别 | crack | crack recognition | crack detection
裂缝监测 | crack monitoring
损伤识别 | damage identification | damage detection
桥梁健康监测 | bridge health monitoring
加固 / 结构加固 | structural strengthening | retrofit
混凝土耐久性 / 碳化 | concrete durability | carbonation
防水 / 渗漏 | waterproofing | water seepage
修缮 / 建筑修缮 | building repair | renovation
文物保护 / 文物 | cultural relic | heritage conservation
历史建筑 / 古建筑 | historic building | heritage building
测绘 | surveying and mapping | survey mapping
倾斜摄影 / 摄影测量 | oblique photography | photogrammetry
三维激光扫描 | 3D laser scanning | terrestrial laser scanning
无人机巡检 | drone inspection | UAV inspection
巡检机器人 / 巡检 | inspection robot | patrol inspection
消防 / 灭火 | fire fighting | firefighting
火灾 | fire hazard | building fire
火灾探测 / 火灾报警 | fire detection | fire alarm
烟雾探测 / 烟感 | smoke detector | smoke detection
灭火器 / 灭火剂 | fire extinguisher | extinguishing agent
消防机器人 | firefighting robot
自动喷淋 / 喷淋 | sprinkler
疏散 / 人员疏散 | evacuation
疏散仿真 / 疏散模拟 | evacuation simulation
应急救援 / 救援 | emergency rescue | rescue
应急管理 | emergency management
预警系统 / 预警 | early warning | warning system
公共安全 | public safety
安防 / 安防监控 | security system | security monitoring
门禁 / 门禁系统 | door access | entrance guard
周界 / 周界报警 | perimeter security
人群密度 / 人群 | crowd density | crowd
人流统计 / 客流统计 | people counting
养老 / 智慧养老 | elderly care | aged care
老年人 / 老人 | elderly | older people
跌倒 / 跌倒检测 | fall detection
无障碍 | barrier-free | accessibility
残疾人 / 助残 | disabled people | assistive device
盲人 / 导盲 | blind people | visually impaired
在线教育 / 智慧教育 | online education | e-learning
智慧医疗 | smart healthcare
公共卫生 | public health
传染病 / 疫情 | infectious disease | epidemic
环卫 / 环卫设备 | sanitation
清扫车 / 扫路机 | street sweeper | road sweeper
垃圾桶 / 垃圾箱 | waste bin | garbage bin
垃圾收运 / 垃圾转运 | waste collection | garbage transfer
公厕 / 厕所 | public toilet | toilet
园林绿化 / 绿化 | landscaping | urban greening
垂直绿化 / 屋顶绿化 | vertical greening | green roof
共享经济 | sharing economy
旅游 / 智慧旅游 | tourism | smart tourism
博物馆 | museum
数字文化 / 文化遗产 | cultural heritage
体育场馆 / 体育设施 | sports venue | stadium
标准化 | standardization | standardisation
检验检测 / 检验认证 | testing and certification
知识产权 | intellectual property
技术转移 / 技术转让 | technology transfer
科技成果转化 / 成果转化 | commercialization of research
金融科技 | fintech
信用评价 / 信用 | credit rating | credit scoring
舆情分析 / 舆情 | public opinion analysis
政务服务 | government service
呼叫中心 | call center | call centre
客户服务 / 客服 | customer service
聊天机器人 / 智能问答 | chatbot | question answering
仿真 / 数值模拟 | numerical simulation | simulation
优化算法 | optimization algorithm
决策支持 | decision support
风险评估 | risk assessment
可靠性 | reliability
人因工程 / 人机工程 | ergonomics
气象 / 天气预报 | weather forecast | meteorology
`;
