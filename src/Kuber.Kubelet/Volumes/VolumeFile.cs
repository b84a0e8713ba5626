namespace Kuber.Kubelet.Volumes;

/// <summary>A file of a volume made from API objects.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Mode">Its permissions.</param>
/// <param name="Owner">Its owner; null for root.</param>
internal sealed record VolumeFile(ReadOnlyMemory<byte> Content, UnixFileMode Mode, long? Owner = null);
