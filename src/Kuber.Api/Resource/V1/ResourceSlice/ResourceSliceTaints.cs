using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>When the taints of devices came.</summary>
internal static class ResourceSliceTaints
{
    /// <summary>The spec with a time for each taint that has none.</summary>
    public static ResourceSliceSpec Timed(ResourceSliceSpec spec, TimeProvider clock)
    {
        Time? now = null;
        var devices = spec.Devices.Each(device =>
        {
            var taints = device.Taints.Each(taint => taint.TimeAdded is null ? taint with { TimeAdded = now ??= Time.Now(clock) } : taint);
            return taints.IsSame(device.Taints) ? device : device with { Taints = taints };
        });
        return devices.IsSame(spec.Devices) ? spec : spec with { Devices = devices };
    }
}
