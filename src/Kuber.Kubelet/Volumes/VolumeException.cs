namespace Kuber.Kubelet.Volumes;

/// <summary>A volume of a pod cannot be made yet. Tried again until it can.</summary>
internal sealed class VolumeException(string message) : Exception(message);
