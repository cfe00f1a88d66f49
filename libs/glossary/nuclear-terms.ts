// How to add a pair: CONTRIBUTING.md.
export const nuclearTerms = `
核能 | nuclear energy | nuclear power
核电站 / 核电厂 | nuclear power plant
核电 | nuclear electricity
核反应堆 / 反应堆 | nuclear reactor
压水堆 | pressurized water reactor | PWR
沸水堆 | boiling water reactor | BWR
重水堆 | heavy water reactor
快中子堆 / 快堆 | fast reactor | fast breeder reactor
高温气冷堆 | high temperature gas-cooled reactor | HTGR
熔盐堆 | molten salt reactor
小型模块化反应堆 / 小型堆 | small modular reactor | SMR
微型反应堆 / 微堆 | microreactor power
研究堆 | research reactor
核聚变 / 聚变 | nuclear fusion | fusion reactor
托卡马克 | tokamak
等离子体 | plasma
核裂变 / 裂变 | nuclear fission
堆芯 | reactor core
核燃料 | nuclear fuel
燃料元件 | fuel element
燃料棒 | fuel rod
燃料组件 | fuel assembly
包壳 / 燃料包壳 | fuel cladding
锆合金 | zirconium alloy
事故容错燃料 | accident tolerant fuel
铀 | uranium
铀矿 | uranium ore | uranium mining
浓缩铀 / 铀浓缩 | enriched uranium | uranium enrichment
海水提铀 | uranium extraction from seawater
钚 | plutonium
钍 | thorium
乏燃料 | spent fuel | spent nuclear fuel
乏燃料后处理 / 后处理 | nuclear reprocessing
控制棒 | control rod
慢化剂 | neutron moderator
冷却剂 | reactor coolant
主泵 / 冷却剂泵 | reactor coolant pump
一回路 | primary circuit | primary loop
蒸汽发生器 | steam generator
传热管 | heat transfer tube | steam generator tube
稳压器 | pressurizer
压力容器 | pressure vessel
安全壳 | reactor containment | containment vessel
核安全 | nuclear safety
严重事故 | severe accident
概率安全评价 | probabilistic safety assessment | PSA
失水事故 | loss of coolant accident | LOCA
非能动安全 | passive safety
核级阀门 | nuclear grade valve
核级 | nuclear grade
核电焊接 | nuclear welding
核电仪控 / 数字化仪控 | nuclear instrumentation and control
中子 | neutron
中子源 | neutron source
中子照相 / 中子成像 | neutron radiography | neutron imaging
中子探测器 | neutron detector
中子活化 | neutron activation
中子屏蔽 | neutron shielding
硼中子俘获 | boron neutron capture | BNCT
伽马射线 / γ射线 | gamma ray
伽马辐照 | gamma irradiation
伽马相机 | gamma camera
电子束 | electron beam
电子束辐照 | electron beam irradiation
电子加速器 | electron accelerator
粒子加速器 / 加速器 | particle accelerator
直线加速器 | linear accelerator | linac
回旋加速器 | cyclotron
同步辐射 | synchrotron radiation
离子注入 | ion implantation
离子束 | ion beam
辐照 / 辐射加工 | irradiation | radiation processing
辐照灭菌 | radiation sterilization | irradiation sterilisation
辐照保鲜 / 食品辐照 | food irradiation
辐照育种 / 诱变育种 | radiation breeding | mutation breeding
辐射交联 | radiation crosslinking
辐照损伤 | radiation damage | irradiation damage
辐照脆化 | irradiation embrittlement
辐照装置 | irradiator | irradiation facility
辐射防护 | radiation protection
辐射屏蔽 | radiation shielding
辐射剂量 / 剂量率 | radiation dose | dose rate
剂量计 / 个人剂量计 | dosimeter
吸收剂量 | absorbed dose
核辐射 / 电离辐射 | nuclear radiation | ionizing radiation
辐射探测器 | radiation detector
闪烁体 / 闪烁晶体 | scintillator | scintillation crystal
塑料闪烁体 | plastic scintillator
碘化钠探测器 | sodium iodide detector
高纯锗 | high purity germanium | HPGe
碲锌镉 | cadmium zinc telluride | CZT
盖革计数器 / 盖革管 | Geiger counter
光电倍增管 | photomultiplier tube | PMT
能谱分析 / 伽马能谱 | gamma spectrometry | gamma spectrum
核素识别 / 核素 | nuclide identification | radionuclide
放射性同位素 / 同位素 | radioisotope | isotope
同位素分离 | isotope separation
同位素电池 / 核电池 | nuclear battery | radioisotope battery
同位素示踪 | isotope tracer
放射源 | radioactive source
失控放射源 | orphan source
门式监测 / 通道式监测 | portal monitor
放射性 | radioactive | radioactivity
放射性废物 / 核废料 | radioactive waste | nuclear waste
放射性废水 / 放射性废液 | radioactive wastewater | liquid radioactive waste
低放废物 | low level waste
高放废液 / 高放废物 | high level waste
玻璃固化 | vitrification
水泥固化 | cement solidification
深地质处置 | deep geological disposal
处置库 | waste repository
膨润土 | bentonite
放射性去污 / 去污 | decontamination
核退役 / 核设施退役 | nuclear decommissioning | decommissioning
热室 | hot cell
手套箱 | glove box
远程操作 / 遥操作 | remote handling | teleoperation
耐辐照机器人 / 核环境机器人 | radiation tolerant robot | nuclear robot
耐辐照 | radiation resistant
铯 | caesium | cesium
锶 | strontium
氚 / 除氚 | tritium
氡 | radon
碘同位素 | radioactive iodine
放射性气溶胶 | radioactive aerosol
核应急 | nuclear emergency
核事故 | nuclear accident
核安保 | nuclear security
核材料 | nuclear material
核医学 | nuclear medicine
放射性药物 | radiopharmaceutical
锝 | technetium
镥 | lutetium
钴源 / 钴60 | cobalt-60 | cobalt source
放射免疫 | radioimmunoassay
碳十四 | carbon-14
重离子 | heavy ion
重离子治疗 | heavy ion therapy
核磁共振 | nuclear magnetic resonance | NMR
无损探伤 / 射线探伤 | radiographic testing | industrial radiography
工业CT | industrial CT | industrial computed tomography
集装箱检查 / 安检设备 | cargo inspection | security inspection
阵列涡流 | eddy current array | array eddy current
水下焊接 | underwater welding
水下机器人 | underwater robot | ROV
核仪表 / 料位计 | nuclear gauge | level gauge
测厚仪 | thickness gauge
核测井 | nuclear well logging
液态金属冷却 / 钠冷 | liquid metal coolant | sodium cooled
铅铋 | lead-bismuth
第一壁 | first wall
偏滤器 | divertor
超导磁体 | superconducting magnet
氦冷却 / 氦气 | helium
超临界二氧化碳 | supercritical carbon dioxide
热工水力 | thermal hydraulics | thermal-hydraulic
蒙特卡罗 / 蒙特卡洛 | Monte Carlo
核数据 | nuclear data
核供热 | nuclear heating
核能海水淡化 | nuclear desalination
`;
