// How to add a pair: CONTRIBUTING.md.
export const energyTerms = `
太阳能 | solar energy | solar power
太阳能电池 | solar cell
光伏 / 光伏发电 | photovoltaic | PV power
光伏组件 | photovoltaic module | solar module
光伏逆变器 | photovoltaic inverter | solar inverter
钙钛矿 | perovskite
钙钛矿太阳能电池 / 钙钛矿电池 | perovskite solar cell
晶硅电池 / 晶体硅 | crystalline silicon
薄膜太阳能电池 | thin-film solar cell
异质结 | heterojunction
聚光太阳能 / 光热发电 | concentrated solar power | solar thermal power
太阳能热水器 | solar water heater
风力发电 / 风电 | wind power | wind energy
风力发电机 / 风力机 | wind turbine
海上风电 | offshore wind
风电叶片 / 风机叶片 | wind turbine blade | wind blade
变桨 | pitch control
塔筒 | turbine tower
风速预测 | wind speed forecasting
功率预测 | power prediction | power forecasting
水力发电 / 水电 | hydropower | hydroelectric
水轮机 | hydraulic turbine | hydro turbine
抽水蓄能 | pumped storage | pumped hydro
潮汐能 / 潮流能 | tidal energy
波浪能 | wave energy
海洋能 | ocean energy | marine energy
地热能 / 地热 | geothermal
地源热泵 | ground source heat pump
空气源热泵 | air source heat pump
热泵 | heat pump
生物质能 / 生物质 | biomass | biomass energy
生物燃料 | biofuel
生物柴油 | biodiesel
燃料乙醇 | fuel ethanol | bioethanol
沼气 | biogas
秸秆气化 / 气化炉 | gasification | gasifier
热解 | pyrolysis
氢能 | hydrogen energy
制氢 | hydrogen production
绿氢 | green hydrogen
电解水 / 电解水制氢 | water electrolysis
电解槽 | electrolyzer | electrolyser
质子交换膜 | proton exchange membrane | PEM
阴离子交换膜 | anion exchange membrane | AEM
储氢 / 储氢材料 | hydrogen storage
高压储氢瓶 / 储氢罐 | hydrogen tank | hydrogen cylinder
加氢站 | hydrogen refueling station | hydrogen filling station
燃料电池 | fuel cell
固体氧化物燃料电池 | solid oxide fuel cell | SOFC
质子交换膜燃料电池 | proton exchange membrane fuel cell | PEMFC
双极板 | bipolar plate
膜电极 | membrane electrode assembly | MEA
氨燃料 / 绿氨 | ammonia fuel | green ammonia
甲醇 | methanol
锂离子电池 / 锂电池 | lithium-ion battery | lithium battery
动力电池 | traction battery | power battery
固态电池 / 全固态电池 | solid-state battery
钠离子电池 / 钠电池 | sodium-ion battery
锂硫电池 | lithium-sulfur battery
锂金属负极 / 金属锂 | lithium metal anode
液流电池 | flow battery
全钒液流电池 | vanadium redox flow battery
铅酸电池 / 铅蓄电池 | lead-acid battery
锌离子电池 / 锌空气电池 | zinc-ion battery | zinc-air battery
电池 | battery
正极材料 | cathode material
负极材料 | anode material
硅碳负极 | silicon carbon anode
三元材料 | ternary cathode | NCM cathode
磷酸铁锂 | lithium iron phosphate | LFP
电解液 | electrolyte solution
固态电解质 | solid electrolyte
电解质 | electrolyte
电池隔膜 / 隔膜 | battery separator
集流体 | current collector
电极 | electrode
电池组 / 电池包 | battery pack
电池管理系统 | battery management system | BMS
荷电状态 | state of charge | SOC estimation
健康状态 / 电池健康状态 | state of health | SOH
热失控 | thermal runaway
电池热管理 | battery thermal management
电池均衡 | cell balancing | battery equalization
快充 / 快速充电 | fast charging
充电桩 | charging pile | charging station | EV charger
无线充电 | wireless charging | wireless power transfer
换电 | battery swapping | battery exchange
电池回收 | battery recycling
梯次利用 | second-life use | battery second life
退役电池 / 退役动力电池 | retired battery | spent battery
超级电容 / 超级电容器 | supercapacitor | ultracapacitor
储能 | energy storage
储能系统 / 储能电站 | energy storage system | ESS
飞轮储能 | flywheel energy storage | flywheel
压缩空气储能 | compressed air energy storage | CAES
储热 / 蓄热 | heat storage | thermal storage
蓄冷 / 冰蓄冷 | cold storage medium | ice storage
熔盐储热 | molten salt storage
电网 | power grid
智能电网 | smart grid
微电网 / 微网 | microgrid
分布式能源 / 分布式电源 | distributed energy | distributed generation
虚拟电厂 | virtual power plant
需求响应 | demand response
电力调度 | power dispatch
负荷预测 | load forecasting
电力市场 / 电力交易 | electricity market
配电网 / 配电 | distribution network | power distribution
输电线路 | transmission line
高压直流输电 / 直流输电 | high voltage direct current | HVDC
柔性直流 | flexible DC transmission
特高压 | ultra-high voltage | UHV
变压器 | transformer
开关柜 | switchgear
断路器 | circuit breaker
绝缘子 | insulator
电力电缆 / 电缆 | power cable
局部放电 | partial discharge
继电保护 | relay protection
电能质量 | power quality
谐波 / 谐波治理 | power harmonics | harmonic suppression
无功补偿 | reactive power compensation
逆变器 | inverter
变频器 | frequency converter | variable frequency drive
整流器 | rectifier
电力电子 | power electronics
永磁同步电机 / 永磁电机 | permanent magnet synchronous motor | PMSM
电机 / 电动机 | electric motor
发电机 | generator set | electric generator
超导 | superconducting | superconductor
高温超导 | high temperature superconductor
智能电表 | smart meter
节能 | energy saving
能效 / 能源效率 | energy efficiency
能源管理系统 / 能源管理 | energy management system | EMS
能耗监测 | energy consumption monitoring
余热回收 / 余热利用 | waste heat recovery | heat recovery
余热 / 废热 | waste heat
有机朗肯循环 | organic Rankine cycle | ORC
余压发电 | waste pressure power generation
热电联产 | combined heat and power | cogeneration
蒸汽轮机 / 汽轮机 | steam turbine
燃气轮机 | gas turbine
燃气锅炉 / 锅炉 | boiler
低氮燃烧 / 低氮燃烧器 | low NOx combustion | low NOx burner
燃烧器 | burner
煤气化 | coal gasification
煤粉 | pulverized coal
天然气 | natural gas
页岩气 | shale gas
煤层气 / 瓦斯 | coalbed methane | mine gas
可燃冰 / 天然气水合物 | natural gas hydrate
石油 / 原油 | crude oil | petroleum
油气田 / 采油 | oil field | oil recovery
钻井 | well drilling
内燃机 | internal combustion engine
柴油机 | diesel engine
空调 | air conditioner | air conditioning
制冷 / 制冷剂 | refrigeration | refrigerant
绿色照明 / 半导体照明 | solid state lighting | LED lighting
碳捕集 | carbon capture | CCUS
碳排放 | carbon emission
碳中和 | carbon neutrality | carbon neutral
碳足迹 | carbon footprint
二氧化碳 | carbon dioxide
`;
