// How to add a pair: CONTRIBUTING.md.
export const manufacturingTerms = `
数控机床 / 机床 | machine tool | CNC machine tool
数控系统 | numerical control system | CNC system
数控加工 | CNC machining
加工中心 | machining center | machining centre
五轴加工 | five-axis machining
主轴 | spindle
滚珠丝杠 | ball screw
直线导轨 | linear guide
热误差 / 热误差补偿 | thermal error
精密加工 | precision machining
超精密加工 | ultra-precision machining
微细加工 | micromachining
切削力 | cutting force
切削液 | cutting fluid
切削 | metal cutting
刀具 | cutting tool
刀具磨损 | tool wear
铣削 | milling
车削 | turning operation
钻削 | drilling
磨削 | grinding
抛光 | polishing
珩磨 | honing
去毛刺 | deburring
电火花加工 | electrical discharge machining | EDM
电解加工 | electrochemical machining
激光加工 | laser machining | laser processing
激光切割 | laser cutting
激光焊接 | laser welding
激光熔覆 | laser cladding
激光清洗 | laser cleaning
激光打标 | laser marking
水射流 | water jet cutting | waterjet
焊接 | welding
焊接机器人 | welding robot
焊缝 | weld seam
焊缝跟踪 | seam tracking | weld seam tracking
电弧焊 | arc welding
点焊 | spot welding
搅拌摩擦焊 | friction stir welding
钎焊 | brazing
电子束焊接 | electron beam welding
增材制造 | additive manufacturing
三维打印 / 3D打印 | 3D printing | three-dimensional printing
选择性激光熔化 / 激光选区熔化 | selective laser melting | SLM
选择性激光烧结 | selective laser sintering | SLS
电弧增材 / 电弧增材制造 | wire arc additive manufacturing | WAAM
定向能量沉积 | directed energy deposition | DED
光固化 | stereolithography | photocuring
残余应力 | residual stress
热处理 | heat treatment
淬火 | quenching
渗碳 | carburizing
渗氮 | nitriding
铸造 | casting
压铸 | die casting
砂型铸造 | sand casting
锻造 | forging
冲压 | stamping
轧制 | rolling mill
冷轧 | cold rolling | cold rolled
热轧 | hot rolling | hot rolled
挤压 | extrusion
拉拔 | wire drawing
粉末冶金 | powder metallurgy
烧结 | sintering
热等静压 | hot isostatic pressing | HIP
注塑 / 注塑成型 | injection molding | injection moulding
模具 | mold | mould | die set
表面处理 | surface treatment
电镀 | electroplating
阳极氧化 | anodizing | anodic oxidation
喷涂 | spraying | spray painting
热喷涂 | thermal spraying
等离子喷涂 | plasma spraying
物理气相沉积 | physical vapor deposition | PVD
化学气相沉积 | chemical vapor deposition | CVD
原子层沉积 | atomic layer deposition | ALD
喷丸 | shot peening
表面粗糙度 / 粗糙度 | surface roughness
工业机器人 | industrial robot
协作机器人 | collaborative robot | cobot
机器人 | robot | robotics
机械臂 / 机械手 | robotic arm | manipulator
夹爪 / 夹持器 | gripper
软体机器人 / 柔性抓取 | soft robot | soft gripper
移动机器人 | mobile robot
自动导引车 / 自动导引小车 | automated guided vehicle | AGV
力控 / 力控制 | force control | compliance control
减速器 / 减速机 | speed reducer | gear reducer
谐波减速器 | harmonic drive | harmonic reducer
伺服电机 | servo motor
伺服系统 | servo system
步进电机 | stepper motor
直线电机 | linear motor
编码器 | encoder
可编程控制器 / 可编程逻辑控制器 | programmable logic controller | PLC
分布式控制系统 / 集散控制系统 | distributed control system | DCS
数据采集与监控 | SCADA
制造执行系统 | manufacturing execution system | MES
企业资源计划 | enterprise resource planning | ERP
产品生命周期管理 | product lifecycle management | PLM
计算机辅助设计 | computer-aided design | CAD
计算机辅助制造 | computer-aided manufacturing | CAM software
智能制造 | smart manufacturing | intelligent manufacturing
智能工厂 / 智慧工厂 | smart factory
柔性制造 | flexible manufacturing
自动化生产线 / 自动生产线 | automated production line
装配线 | assembly line
生产线 / 产线 | production line
生产调度 / 排产 | production scheduling
过程控制 | process control
模型预测控制 | model predictive control | MPC
模糊控制 | fuzzy control
自适应控制 | adaptive control
鲁棒控制 | robust control
故障诊断 | fault diagnosis
故障预测 | fault prediction | failure prediction
预测性维护 | predictive maintenance
剩余寿命 / 剩余使用寿命 | remaining useful life | RUL
状态监测 | condition monitoring
在线监测 | online monitoring
在线检测 | online inspection | inline inspection
缺陷检测 | defect detection
表面缺陷 | surface defect
质量追溯 | quality traceability
尺寸测量 | dimensional measurement
三坐标测量机 | coordinate measuring machine | CMM
工业相机 | industrial camera
线阵相机 | line scan camera
振动信号 | vibration signal
振动 | vibration
减振 / 隔振 | vibration isolation | vibration damping
声发射 | acoustic emission
噪声控制 | noise control
轴承 | bearing
滚动轴承 | rolling bearing
磁悬浮轴承 / 磁轴承 | magnetic bearing
齿轮 | gear
齿轮箱 | gearbox
联轴器 | coupling shaft
液压 | hydraulic
液压缸 | hydraulic cylinder
液压泵 | hydraulic pump
气动 | pneumatic
电磁阀 | solenoid valve
阀门 | valve
离心泵 | centrifugal pump
真空泵 | vacuum pump
压缩机 | compressor
空压机 | air compressor
密封件 / 密封圈 | seal ring | sealing
润滑油 | lubricating oil | lubricant
润滑脂 | grease
摩擦磨损 | friction and wear | tribology
紧固件 | fastener
螺栓 | bolt
起重机 | crane
输送机 / 传送带 | conveyor | conveyor belt
分拣 | sorting system
立体仓库 | automated warehouse | high-bay warehouse
包装机械 / 包装机 | packaging machine
纺织机械 | textile machinery
印刷机 | printing press
轧机 | rolling mill stand
高炉 | blast furnace
电弧炉 | electric arc furnace
连铸 | continuous casting
窑炉 | kiln
工业炉 | industrial furnace
换热器 | heat exchanger
蒸馏 / 精馏 | distillation
萃取 | solvent extraction | extraction column
结晶 | crystallization
反应釜 / 反应器 | reactor vessel | chemical reactor
流化床 | fluidized bed
微通道反应器 | microchannel reactor | microreactor
流量计 | flowmeter | flow meter
质谱仪 / 质谱 | mass spectrometer | mass spectrometry
气相色谱 | gas chromatography
光谱仪 | spectrometer
示波器 | oscilloscope
`;
