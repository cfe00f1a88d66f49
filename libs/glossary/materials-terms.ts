// How to add a pair: CONTRIBUTING.md.
export const materialsTerms = `
复合材料 | composite material | composites
碳纤维 | carbon fiber | carbon fibre
玻璃纤维 | glass fiber | glass fibre | fiberglass
芳纶纤维 / 芳纶 | aramid fiber | aramid
玄武岩纤维 | basalt fiber | basalt fibre
玻璃钢 | glass fiber reinforced plastic | GFRP
碳纤维复合材料 | carbon fiber composite | CFRP
陶瓷基复合材料 | ceramic matrix composite | CMC
金属基复合材料 | metal matrix composite
树脂基体 / 树脂 | resin
环氧树脂 | epoxy resin | epoxy
酚醛树脂 | phenolic resin
聚酰亚胺 | polyimide
聚氨酯 | polyurethane
聚乙烯 | polyethylene
聚丙烯 | polypropylene
聚氯乙烯 | polyvinyl chloride | PVC
聚苯乙烯 | polystyrene
聚碳酸酯 | polycarbonate
聚酯 | polyester
尼龙 / 聚酰胺 | nylon | polyamide
聚四氟乙烯 | polytetrafluoroethylene | PTFE
聚醚醚酮 | polyether ether ketone | PEEK
聚乳酸 | polylactic acid | PLA plastic
聚乙烯醇 | polyvinyl alcohol
有机硅 / 硅橡胶 | silicone | silicone rubber
橡胶 | rubber
天然橡胶 | natural rubber
热塑性弹性体 | thermoplastic elastomer | TPE
热塑性 | thermoplastic
热固性 | thermoset
高分子材料 / 聚合物 | polymer | polymeric material
工程塑料 | engineering plastics
塑料 | plastic
生物降解塑料 / 可降解塑料 | biodegradable plastic
可降解材料 | degradable material | biodegradable material
地膜 | mulch film | plastic mulch
形状记忆合金 | shape memory alloy
形状记忆聚合物 | shape memory polymer
自修复材料 / 自修复 | self-healing material | self-healing
智能材料 | smart material
超材料 | metamaterial
压电材料 / 压电 | piezoelectric
铁电材料 | ferroelectric
热电材料 / 热电 | thermoelectric
磁性材料 | magnetic material
永磁材料 / 永磁体 | permanent magnet
钕铁硼 | neodymium magnet | NdFeB
软磁材料 | soft magnetic material
非晶合金 | amorphous alloy | metallic glass
高熵合金 | high entropy alloy
钛合金 | titanium alloy
铝合金 | aluminum alloy | aluminium alloy
镁合金 | magnesium alloy
铜合金 | copper alloy
镍基合金 | nickel-based alloy | nickel alloy
不锈钢 | stainless steel
高强钢 / 高强度钢 | high strength steel
硅钢 / 电工钢 | silicon steel | electrical steel
特种钢 | special steel
硬质合金 | cemented carbide | hard metal
金属陶瓷 | cermet
难熔金属 | refractory metal
钨 | tungsten metal
稀土 | rare earth
稀有金属 | rare metal
液态金属 | liquid metal
泡沫金属 / 泡沫铝 | metal foam | aluminium foam
金属粉末 | metal powder
晶界 | grain boundary
晶粒细化 | grain refinement
微观组织 / 显微组织 | microstructure
力学性能 | mechanical properties
拉伸强度 / 抗拉强度 | tensile strength
断裂韧性 | fracture toughness
硬度 | hardness
耐磨 / 耐磨性 | wear resistant | wear resistance
耐腐蚀 / 耐蚀性 | corrosion resistant | corrosion resistance
腐蚀 | corrosion
防腐涂料 / 防腐涂层 | anticorrosion coating | anti-corrosion paint
缓蚀剂 | corrosion inhibitor
涂料 | paint coating
涂层 | coating
水性涂料 | waterborne coating | water-based paint
粉末涂料 | powder coating
超疏水 / 疏水涂层 | superhydrophobic | hydrophobic coating
防污涂料 | antifouling coating
阻燃 / 阻燃剂 | flame retardant
防火涂料 | fireproof coating | fire retardant coating
胶粘剂 / 粘合剂 | adhesive
密封胶 | sealant
固化剂 | curing agent | hardener
固化 | curing process
增塑剂 | plasticizer | plasticiser
催化剂 | catalyst
光催化 / 光催化剂 | photocatalyst | photocatalysis
分子筛 / 沸石 | molecular sieve | zeolite
金属有机框架 / 金属有机骨架 | metal-organic framework | MOF
活性炭 | activated carbon
离子交换树脂 | ion exchange resin
离子液体 | ionic liquid
表面活性剂 | surfactant
精细化工 / 精细化学品 | fine chemicals
颜料 | pigment
染料 | dyestuff | dye
香精香料 / 香料 | fragrance and flavour
石墨烯 | graphene
石墨 | graphite
碳纳米管 | carbon nanotube | CNT
纳米材料 | nanomaterial
纳米颗粒 / 纳米粒子 | nanoparticle
纳米线 | nanowire
银纳米线 | silver nanowire
纳米纤维 | nanofiber | nanofibre
静电纺丝 | electrospinning
气凝胶 | aerogel
隔热材料 / 保温材料 | thermal insulation material | insulation material
相变材料 | phase change material | PCM
导热材料 / 导热 | thermally conductive | thermal interface material
热导率 / 导热系数 | thermal conductivity
散热 | heat dissipation | heat sink
导电胶 | conductive adhesive
导电聚合物 / 导电高分子 | conductive polymer
导电浆料 / 导电银浆 | conductive paste | silver paste
透明导电膜 | transparent conductive film
电磁屏蔽 | electromagnetic shielding | EMI shielding
吸波材料 | microwave absorbing material | radar absorbing material
陶瓷 | ceramic
氧化铝陶瓷 / 氧化铝 | alumina
氧化锆 | zirconia
氮化硅 | silicon nitride
氮化铝 | aluminum nitride | aluminium nitride
氮化硼 | boron nitride
耐火材料 | refractory | refractory material
金刚石 | diamond
超硬材料 | superhard material
蓝宝石 | sapphire
单晶 / 单晶生长 | single crystal | crystal growth
多晶硅 | polycrystalline silicon | polysilicon
光学玻璃 | optical glass
玻璃 | glass
微晶玻璃 | glass ceramic
光纤 | optical fiber | optical fibre
光学薄膜 / 薄膜 | thin film | optical film
薄膜沉积 | film deposition
溅射 | sputtering
溶胶凝胶 | sol-gel
水热合成 / 水热法 | hydrothermal synthesis
分离膜 / 膜分离 | separation membrane | membrane separation
反渗透膜 | reverse osmosis membrane
超滤膜 / 超滤 | ultrafiltration
纳滤 | nanofiltration
中空纤维 | hollow fiber | hollow fibre
非织造布 / 无纺布 | nonwoven fabric | nonwoven
功能纤维 | functional fiber | functional fibre
纺织品 / 织物 | textile | fabric
纤维素 | cellulose
纳米纤维素 | nanocellulose
木质素 | lignin
壳聚糖 | chitosan
淀粉 | starch
生物基材料 | bio-based material
水泥 | cement
混凝土 | concrete
超高性能混凝土 | ultra-high performance concrete | UHPC
外加剂 / 减水剂 | water reducer | concrete admixture
地质聚合物 / 地聚物 | geopolymer
沥青 | asphalt | bitumen
石膏 | gypsum
防水材料 / 防水卷材 | waterproof material | waterproof membrane
发泡材料 / 泡沫塑料 | foam material | plastic foam
包装材料 | packaging material
阻隔膜 / 高阻隔 | barrier film | high barrier
抗静电 | antistatic
抗紫外 / 紫外线吸收剂 | UV resistant | UV absorber
老化 / 耐候性 | weathering resistance | ageing resistance
微胶囊 | microcapsule
`;
