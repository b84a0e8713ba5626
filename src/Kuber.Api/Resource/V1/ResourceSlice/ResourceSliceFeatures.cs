using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Drops the fields of features that v1.36 has off: list attributes and what devices take of a node's own resources.</summary>
internal static class ResourceSliceFeatures
{
    /// <summary>The spec without the fields that the old one does not have already.</summary>
    public static ResourceSliceSpec Drop(ResourceSliceSpec spec, ResourceSliceSpec? old)
    {
        var keepsMappings = old?.Devices.Exists(static d => !d.NodeAllocatableResourceMappings.IsEmpty) == true;
        var keepsLists = old?.Devices.Exists(static d => HasLists(d)) == true;
        var devices = spec.Devices.Each(device =>
        {
            if (!keepsMappings && !device.NodeAllocatableResourceMappings.IsNil)
            {
                device = device with { NodeAllocatableResourceMappings = default };
            }

            return keepsLists || !HasLists(device)
                ? device
                : device with { Attributes = device.Attributes.Select(static a => KeyValuePair.Create(a.Key, WithoutLists(a.Value))).ToApiMap() };
        });
        return devices.IsSame(spec.Devices) ? spec : spec with { Devices = devices };
    }

    private static bool HasLists(Device device)
    {
        foreach (var (_, attribute) in device.Attributes)
        {
            if (!attribute.Ints.IsNil || !attribute.Bools.IsNil || !attribute.Strings.IsNil || !attribute.Versions.IsNil)
            {
                return true;
            }
        }

        return false;
    }

    private static DeviceAttribute WithoutLists(DeviceAttribute attribute) =>
        attribute with { Ints = default, Bools = default, Strings = default, Versions = default };
}
