// How to add a pair: CONTRIBUTING.md.
export const electronicsTerms = `
人工智能 | artificial intelligence | AI
机器学习 | machine learning
深度学习 | deep learning
强化学习 | reinforcement learning
联邦学习 | federated learning
迁移学习 | transfer learning
小样本学习 | few-shot learning
自监督学习 | self-supervised learning
神经网络 | neural network
卷积神经网络 | convolutional neural network | CNN
循环神经网络 | recurrent neural network | RNN
图神经网络 | graph neural network | GNN
生成对抗网络 | generative adversarial network
大语言模型 / 大模型 | large language model | LLM
支持向量机 | support vector machine | SVM
决策树 | decision tree
遗传算法 | genetic algorithm
粒子群算法 / 粒子群优化 | particle swarm optimization
知识图谱 | knowledge graph
专家系统 | expert system
自然语言处理 | natural language processing | NLP
机器翻译 | machine translation
语音识别 | speech recognition | ASR
语音合成 | speech synthesis | text to speech
声纹识别 | speaker recognition | voiceprint
情感分析 | sentiment analysis
文本挖掘 | text mining
数据挖掘 | data mining
大数据 | big data
数据融合 | data fusion
特征提取 | feature extraction
聚类分析 / 聚类算法 | cluster analysis | clustering
推荐系统 | recommender system | recommendation system
机器视觉 / 计算机视觉 | machine vision | computer vision
图像识别 | image recognition
图像处理 | image processing
图像分割 | image segmentation
图像增强 | image enhancement
目标检测 | object detection | target detection
目标跟踪 | target tracking | object tracking
人脸识别 | face recognition | facial recognition
指纹识别 | fingerprint recognition
虹膜识别 | iris recognition
手势识别 | gesture recognition
字符识别 | character recognition | OCR
视频监控 | video surveillance
视频编码 | video coding | video encoding
三维重建 | 3D reconstruction | three-dimensional reconstruction
点云 | point cloud
虚拟现实 | virtual reality | VR
增强现实 | augmented reality | AR glasses
数字孪生 | digital twin
元宇宙 | metaverse
人机交互 | human-computer interaction | human-machine interaction
云计算 | cloud computing
边缘计算 | edge computing
分布式计算 | distributed computing
高性能计算 | high performance computing | HPC
量子计算 | quantum computing
量子通信 | quantum communication
量子密钥分发 | quantum key distribution | QKD
区块链 | blockchain
智能合约 | smart contract
物联网 | internet of things | IoT
工业互联网 | industrial internet
传感器网络 | sensor network
无线传感器 | wireless sensor
数据库 | database
数据仓库 | data warehouse
操作系统 | operating system
中间件 | middleware
开源软件 | open source software
软件测试 | software testing
嵌入式系统 | embedded system
实时系统 | real-time system
数据中心 | data center | data centre
服务器 | server
固态硬盘 | solid state drive | SSD
存储器 | memory device | memory chip
信息安全 | information security
网络安全 | network security | cybersecurity
数据安全 | data security
隐私保护 | privacy protection | privacy preserving
隐私计算 | privacy computing
同态加密 | homomorphic encryption
身份认证 | identity authentication
访问控制 | access control
入侵检测 | intrusion detection
防火墙 | firewall
恶意软件 | malware
漏洞扫描 | vulnerability scanning
加密算法 | encryption algorithm
数字签名 | digital signature
数字水印 | digital watermark
电子政务 | e-government
电子商务 | e-commerce
移动支付 | mobile payment
移动通信 | mobile communication
卫星通信 | satellite communication
光纤通信 | optical fiber communication | fibre optic communication
无线通信 | wireless communication
可见光通信 | visible light communication
水声通信 | underwater acoustic communication
太赫兹 | terahertz
毫米波 | millimeter wave | mmWave
微波 | microwave
射频识别 | radio frequency identification | RFID
射频 | radio frequency
近场通信 | near field communication | NFC
蓝牙 | bluetooth
超宽带 | ultra-wideband | UWB
室内定位 | indoor positioning | indoor localization
基站 | base station
天线 | antenna
相控阵 | phased array
阵列天线 / 天线阵列 | antenna array
波束成形 / 波束赋形 | beamforming
信道编码 | channel coding
信道估计 | channel estimation
频谱感知 | spectrum sensing
认知无线电 | cognitive radio
软件无线电 | software defined radio
软件定义网络 | software defined networking | SDN
网络切片 | network slicing
网络拓扑 | network topology
路由协议 | routing protocol
总线 | data bus | CAN bus
路由器 | router
交换机 | network switch
网关 | gateway
信号处理 | signal processing
数字信号处理器 | digital signal processor | DSP
滤波器 | filter circuit | bandpass filter
小波变换 | wavelet transform
傅里叶变换 | Fourier transform | FFT
调制解调器 | modem
集成电路 | integrated circuit
芯片 | chip
片上系统 | system on chip | SoC
现场可编程门阵列 | field programmable gate array | FPGA
专用集成电路 | application specific integrated circuit | ASIC
微控制器 / 单片机 | microcontroller | MCU
处理器 | processor
存内计算 / 存算一体 | in-memory computing
电子设计自动化 | electronic design automation | EDA
光刻机 | lithography machine
光刻胶 | photoresist
光刻 | photolithography | lithography
刻蚀 | etching
晶圆 | wafer
芯片封装 | chip packaging
先进封装 | advanced packaging
半导体 | semiconductor
碳化硅 | silicon carbide | SiC
氮化镓 | gallium nitride | GaN
砷化镓 | gallium arsenide | GaAs
功率器件 / 功率半导体 | power device | power semiconductor
绝缘栅双极晶体管 | insulated gate bipolar transistor | IGBT
场效应晶体管 / 场效应管 | field effect transistor | MOSFET
二极管 | diode
发光二极管 | light emitting diode | LED
有机发光二极管 | organic light emitting diode | OLED
量子点 | quantum dot
液晶显示 / 液晶显示器 | liquid crystal display | LCD
显示屏 | display panel
触摸屏 | touch screen
印制电路板 / 电路板 | printed circuit board | PCB
柔性电子 | flexible electronics
电容器 | capacitor
电感 | inductor
连接器 | connector
继电器 | relay
晶体振荡器 | crystal oscillator
微机电系统 | microelectromechanical system | MEMS
加速度计 | accelerometer
陀螺仪 | gyroscope
惯性测量单元 | inertial measurement unit | IMU
传感器 | sensor
压力传感器 | pressure sensor
温度传感器 | temperature sensor
光电探测器 | photodetector
激光器 | laser source
光纤激光器 | fiber laser | fibre laser
光纤传感器 / 光纤传感 | optical fiber sensor | fibre optic sensor
激光雷达 | LiDAR | laser radar
红外成像 / 热成像 | infrared imaging | thermal imaging
高光谱成像 | hyperspectral imaging
硅光子 / 硅光 | silicon photonics
光模块 | optical module | optical transceiver
电磁兼容 | electromagnetic compatibility | EMC
模数转换器 | analog-to-digital converter | ADC
低功耗 | low power consumption
可穿戴设备 | wearable device
智能手机 | smartphone
智能家居 | smart home
地理信息系统 | geographic information system | GIS
`;
