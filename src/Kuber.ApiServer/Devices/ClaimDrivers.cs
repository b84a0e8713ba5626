using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Devices;

/// <summary>The drivers that the status of a claim speaks of, and whether a user is one of the node of the claim.</summary>
internal static class ClaimDrivers
{
    private const string NodeName = "authentication.kubernetes.io/node-name";
    private const string ServiceAccount = "system:serviceaccount:";

    /// <summary>The drivers of what was added, removed or changed, in order.</summary>
    public static SortedSet<string> OfChanged(ApiList<AllocatedDeviceStatus> devices, ApiList<AllocatedDeviceStatus> old)
    {
        var before = ByKey(old);
        var after = ByKey(devices);
        SortedSet<string> drivers = new(StringComparer.Ordinal);
        foreach (var (key, device) in after)
        {
            if (!before.TryGetValue(key, out var was) || was != device)
            {
                drivers.Add(device.Driver);
            }
        }

        foreach (var (key, device) in before)
        {
            if (!after.ContainsKey(key))
            {
                drivers.Add(device.Driver);
            }
        }

        return drivers;
    }

    /// <summary>Whether a user is a service account of a pod on the one node that an allocation is for.</summary>
    public static bool IsOnNodeOf(UserInfo user, AllocationResult? allocation) =>
        NodeOf(allocation) is { } node
        && user.Name.StartsWith(ServiceAccount, StringComparison.Ordinal)
        && user.Name[ServiceAccount.Length..].Split(':') is [{ Length: > 0 }, { Length: > 0 }]
        && user.Extra.GetValueOrDefault(NodeName) is [var mine]
        && NameRules.DnsSubdomain(mine).Count == 0
        && mine == node;

    private static string? NodeOf(AllocationResult? allocation) =>
        allocation?.NodeSelector?.NodeSelectorTerms is [{ MatchExpressions.IsEmpty: true, MatchFields: [{ Key: "metadata.name", Operator: "In", Values: [{ Length: > 0 } name] }] }] ? name : null;

    private static Dictionary<(string Driver, string Pool, string Device, string Share), AllocatedDeviceStatus> ByKey(ApiList<AllocatedDeviceStatus> devices)
    {
        Dictionary<(string Driver, string Pool, string Device, string Share), AllocatedDeviceStatus> byKey = new(devices.Count);
        foreach (var device in devices)
        {
            byKey[(device.Driver, device.Pool, device.Device, device.ShareID ?? "")] = device;
        }

        return byKey;
    }
}
