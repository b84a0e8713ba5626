using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>What requests for devices say where nobody said it: exactly one device.</summary>
internal static class DeviceClaimDefaults
{
    /// <summary>The claim with the defaults; the same where nothing was left out.</summary>
    public static ResourceClaimSpec Apply(ResourceClaimSpec spec)
    {
        var requests = spec.Devices.Requests.Each(Request);
        return requests.IsSame(spec.Devices.Requests) ? spec : spec with { Devices = spec.Devices with { Requests = requests } };
    }

    private static DeviceRequest Request(DeviceRequest request)
    {
        var exactly = request.Exactly is { } exact ? Exactly(exact) : null;
        var alternatives = request.FirstAvailable.Each(Alternative);
        return ReferenceEquals(exactly, request.Exactly) && alternatives.IsSame(request.FirstAvailable)
            ? request
            : request with { Exactly = exactly, FirstAvailable = alternatives };
    }

    private static ExactDeviceRequest Exactly(ExactDeviceRequest request)
    {
        var (mode, count) = Mode(request.AllocationMode, request.Count);
        return mode == request.AllocationMode && count == request.Count ? request : request with { AllocationMode = mode, Count = count };
    }

    private static DeviceSubRequest Alternative(DeviceSubRequest request)
    {
        var (mode, count) = Mode(request.AllocationMode, request.Count);
        return mode == request.AllocationMode && count == request.Count ? request : request with { AllocationMode = mode, Count = count };
    }

    private static (string Mode, long Count) Mode(string mode, long count)
    {
        mode = mode.Length == 0 ? AllocationModes.ExactCount : mode;
        return (mode, mode == AllocationModes.ExactCount && count == 0 ? 1 : count);
    }
}
