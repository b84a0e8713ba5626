using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>Counts claims of devices and, by class, the devices that they may be given at most.</summary>
internal sealed class ResourceClaimEvaluator : QuotaEvaluator
{
    private const string Count = "count/resourceclaims.resource.k8s.io";
    private const string OfClass = ".deviceclass.resource.k8s.io/devices";
    private const long MostOfClaim = 32;

    /// <inheritdoc/>
    public override bool Counts(string name) => name == Count || name.EndsWith(OfClass, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now)
    {
        var usage = ApiMap.Of((Count, Quantity.Of(1)));
        foreach (var request in ((ResourceClaim)value).Spec.Devices.Requests)
        {
            usage = usage.Plus(request.Exactly is { } exactly ? Devices(exactly.DeviceClassName, exactly.AllocationMode, exactly.Count) : MostOf(request));
        }

        return usage;
    }

    private static ApiMap<Quantity> MostOf(DeviceRequest request)
    {
        ApiMap<Quantity> most = default;
        foreach (var alternative in request.FirstAvailable)
        {
            most = most.Plus(Devices(alternative.DeviceClassName, alternative.AllocationMode, alternative.Count).MoreThan(most));
        }

        return most;
    }

    private static ApiMap<Quantity> Devices(string deviceClass, string mode, long count) =>
        ApiMap.Of((deviceClass + OfClass, Quantity.Of(mode switch { "ExactCount" => count, "All" => MostOfClaim, _ => 0 })));
}
