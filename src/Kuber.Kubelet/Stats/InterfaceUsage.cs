namespace Kuber.Kubelet.Stats;

/// <summary>What went through a network interface.</summary>
/// <param name="Name">The interface, such as <c>eth0</c>.</param>
/// <param name="ReceivedBytes">Bytes received.</param>
/// <param name="ReceivedPackets">Packets received.</param>
/// <param name="ReceiveErrors">Packets received with errors.</param>
/// <param name="ReceiveDrops">Packets that were dropped as they came.</param>
/// <param name="SentBytes">Bytes sent.</param>
/// <param name="SentPackets">Packets sent.</param>
/// <param name="SendErrors">Packets that could not be sent.</param>
/// <param name="SendDrops">Packets that were dropped instead of sent.</param>
internal sealed record InterfaceUsage(
    string Name, long ReceivedBytes, long ReceivedPackets, long ReceiveErrors, long ReceiveDrops, long SentBytes, long SentPackets, long SendErrors, long SendDrops);
