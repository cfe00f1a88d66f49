// How to add a pair: CONTRIBUTING.md.
export const environmentTerms = `
污水处理 / 废水处理 | wastewater treatment | sewage treatment
污水 / 废水 | wastewater | sewage | effluent
工业废水 | industrial wastewater
印染废水 | dyeing wastewater | textile wastewater
电镀废水 | electroplating wastewater
含油废水 | oily wastewater
高盐废水 | high salinity wastewater | saline wastewater
含氟废水 | fluoride wastewater
垃圾渗滤液 / 渗滤液 | landfill leachate | leachate
中水回用 | reclaimed water reuse | water reuse
零排放 / 零液体排放 | zero liquid discharge | zero discharge
活性污泥 | activated sludge
污泥 | sludge
污泥脱水 | sludge dewatering
厌氧消化 / 厌氧发酵 | anaerobic digestion | anaerobic fermentation
厌氧氨氧化 | anammox | anaerobic ammonium oxidation
硝化 / 反硝化 | nitrification | denitrification
脱氮除磷 | nitrogen and phosphorus removal
脱氮 | nitrogen removal
除磷 | phosphorus removal
氨氮 | ammonia nitrogen
化学需氧量 | chemical oxygen demand | COD
生物膜法 / 生物膜 | biofilm
膜生物反应器 | membrane bioreactor | MBR
曝气 | aeration
絮凝 / 混凝 | flocculation | coagulation
絮凝剂 | flocculant
沉淀池 | sedimentation tank | clarifier
气浮 | air flotation
过滤 | filtration
反渗透 | reverse osmosis
电渗析 | electrodialysis
海水淡化 | seawater desalination | desalination
蒸发结晶 | evaporation crystallization | evaporative crystallisation
机械蒸汽再压缩 | mechanical vapor recompression | MVR
高级氧化 | advanced oxidation
催化氧化 | catalytic oxidation
臭氧 / 臭氧氧化 | ozone | ozonation
芬顿 / 芬顿氧化 | Fenton
电化学氧化 / 电氧化 | electrochemical oxidation
吸附 / 吸附剂 | adsorption | adsorbent | sorbent
脱色 | decolorization | decolourisation
紫外消毒 / 紫外线 | ultraviolet disinfection | ultraviolet
饮用水 | drinking water
地下水 | groundwater
地表水 | surface water
黑臭水体 | black and odorous water
富营养化 | eutrophication
蓝藻 / 蓝藻水华 | cyanobacteria | blue-green algae
水华 / 藻华 | algal bloom
藻类 / 微藻 | algae | microalgae
人工湿地 / 湿地 | constructed wetland | wetland
水质监测 | water quality monitoring
水质 | water quality
浊度 | turbidity
溶解氧 | dissolved oxygen
重金属 | heavy metal
镉 / 镉污染 | cadmium
砷 / 砷污染 | arsenic
汞 / 汞污染 | mercury pollution
六价铬 / 铬 | hexavalent chromium | chromium
铅污染 | lead pollution
氰化物 | cyanide
苯系物 | benzene series | BTEX
多环芳烃 | polycyclic aromatic hydrocarbon | PAH
持久性有机污染物 | persistent organic pollutant | POPs
全氟化合物 / 全氟烷基物质 | perfluorinated compound | PFAS
微塑料 | microplastic
抗生素污染 / 新污染物 | emerging contaminant | emerging pollutant
土壤修复 | soil remediation
土壤污染 / 污染土壤 | soil pollution | soil contamination
污染场地 | contaminated site
植物修复 | phytoremediation
微生物修复 | bioremediation
固化稳定化 | solidification and stabilization
钝化剂 / 钝化 | passivation | passivator
热脱附 | thermal desorption
淋洗 | soil washing
大气污染 / 空气污染 | air pollution | atmospheric pollution
空气质量 | air quality
细颗粒物 / 颗粒物 | fine particulate matter | particulate matter | PM2.5
粉尘 / 扬尘 | dust
除尘 / 除尘器 | dust removal | dust collector
布袋除尘 | bag filter | baghouse
静电除尘 | electrostatic precipitator | ESP
脱硫 | desulfurization | desulphurisation
脱硝 | denitration | DeNOx
选择性催化还原 | selective catalytic reduction | SCR
氮氧化物 | nitrogen oxides | NOx
二氧化硫 | sulfur dioxide | sulphur dioxide
烟气净化 / 烟气 | flue gas
废气 / 废气治理 | exhaust gas | waste gas
挥发性有机物 / 挥发性有机化合物 | volatile organic compound | VOCs | VOC
蓄热燃烧 / 蓄热式热氧化 | regenerative thermal oxidizer | RTO
催化燃烧 | catalytic combustion
沸石转轮 | zeolite rotor | zeolite wheel
油烟净化 / 油烟 | cooking fume | oil fume
恶臭 / 除臭 | odor removal | deodorization | odour
甲醛 | formaldehyde
室内空气 | indoor air
空气净化 / 空气净化器 | air purification | air purifier
甲烷 / 甲烷排放 | methane
温室气体 | greenhouse gas
臭氧层 / 消耗臭氧层物质 | ozone depleting substance
固体废物 / 固废 | solid waste
危险废物 / 危废 | hazardous waste
生活垃圾 / 垃圾 | municipal solid waste | garbage
垃圾分类 | waste sorting | garbage classification
垃圾焚烧 / 焚烧 | waste incineration | incineration
飞灰 | fly ash
炉渣 / 钢渣 | slag | steel slag
粉煤灰 | coal fly ash
赤泥 | red mud
尾矿 | tailings
煤矸石 | coal gangue
磷石膏 | phosphogypsum
二噁英 | dioxin
填埋场 / 填埋 | landfill
餐厨垃圾 / 厨余垃圾 | kitchen waste | food waste
堆肥 | composting | compost
建筑垃圾 | construction waste | demolition waste
再生骨料 | recycled aggregate
废塑料 / 塑料回收 | waste plastics | plastic recycling
废轮胎 | waste tire | scrap tyre
电子废物 / 电子垃圾 | electronic waste | e-waste
废旧金属 / 废钢 | scrap metal | steel scrap
废油 | waste oil
资源回收 / 再生资源 | resource recovery | recycled resources
循环经济 | circular economy
清洁生产 | cleaner production
近红外分选 / 光谱分选 | near infrared sorting | optical sorting
近红外光谱 / 近红外 | near infrared | NIR
拉曼光谱 | Raman spectroscopy | Raman
荧光光谱 / 荧光 | fluorescence
环境监测 | environmental monitoring
在线监测仪 | online analyzer | online monitor
电子鼻 / 气体传感器 | electronic nose | gas sensor
气体检测 | gas detection
泄漏检测 | leak detection
应急处置 / 环境应急 | emergency response
噪声治理 / 噪声污染 | noise pollution | noise reduction
隔声 / 吸声材料 | sound insulation | sound absorption
声屏障 | noise barrier | sound barrier
辐射监测 | radiation monitoring
生态修复 | ecological restoration
水土保持 / 水土流失 | soil and water conservation | soil erosion
沙漠化 / 荒漠化 | desertification
矿山修复 | mine reclamation
矿山 / 采矿 | mining
矿井水 | mine water
选矿 / 浮选 | mineral processing | flotation
湿法冶金 | hydrometallurgy
浸出 | leaching
盐湖提锂 | lithium extraction
节水 | water saving
雨水收集 / 雨水利用 | rainwater harvesting
油水分离 | oil-water separation
溢油 | oil spill
生物多样性 | biodiversity
生命周期评价 | life cycle assessment | LCA
环境影响评价 | environmental impact assessment
`;
