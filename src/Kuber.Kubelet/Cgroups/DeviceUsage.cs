namespace Kuber.Kubelet.Cgroups;

/// <summary>What a cgroup has read from and written to a block device.</summary>
/// <param name="Device">The device, such as <c>/dev/vda</c>.</param>
/// <param name="ReadBytes">Bytes read.</param>
/// <param name="WrittenBytes">Bytes written.</param>
/// <param name="Reads">How often it read.</param>
/// <param name="Writes">How often it wrote.</param>
internal sealed record DeviceUsage(string Device, long ReadBytes, long WrittenBytes, long Reads, long Writes);
