using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for the status of claims: who has it reserved, what was allocated, what drivers report of that.</summary>
internal static class ResourceClaimStatusValidation
{
    private const int MaximumConsumers = 256;
    private const int MaximumConditions = 8;
    private static readonly FieldPath Status = FieldPath.Of("status");

    /// <summary>Checks a change of the status.</summary>
    public static void Check(ResourceClaim claim, ResourceClaim old, FieldErrors errors)
    {
        var (now, before) = (claim.Status, old.Status);
        ItemRules.Set(now.ReservedFor, MaximumConsumers, Status.Child("reservedFor"), errors, static c => c.Uid, (consumer, p) => Consumer(consumer, p, errors));
        Devices(now, errors);
        Reserved(now, before, claim.Metadata.DeletionTimestamp is not null, errors);
        if (now.Allocation is null)
        {
            return;
        }

        if (before.Allocation is not null)
        {
            errors.Unchanged(Status.Child("allocation"), now.Allocation, before.Allocation);
        }
        else
        {
            AllocationValidation.Check(now.Allocation, new RequestNames(claim.Spec.Devices), Status.Child("allocation"), errors);
        }
    }

    private static void Consumer(ResourceClaimConsumerReference consumer, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("resource"), consumer.Resource);
        errors.NotEmpty(path.Child("name"), consumer.Name);
        errors.NotEmpty(path.Child("uid"), consumer.Uid);
    }

    private static void Devices(ResourceClaimStatus status, FieldErrors errors)
    {
        HashSet<SharedDevice> allocated = status.Allocation is { } allocation
            ? [.. allocation.Devices.Results.Select(static r => new SharedDevice(r.Driver, r.Pool, r.Device, r.ShareID ?? ""))]
            : [];
        ItemRules.Set(
            status.Devices,
            ItemRules.Unlimited,
            Status.Child("devices"),
            errors,
            static d => new SharedDevice(d.Driver, d.Pool, d.Device, d.ShareID ?? ""),
            (device, p) => Device(device, allocated, p, errors),
            static d => d.ToGo());
    }

    private static void Device(AllocatedDeviceStatus device, HashSet<SharedDevice> allocated, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Driver(device.Driver, path.Child("driver"), errors);
        DeviceNames.Pool(device.Pool, path.Child("pool"), errors);
        DeviceNames.Label(device.Device, path.Child("device"), errors);
        if (device.ShareID is { } share)
        {
            DeviceNames.Share(share, path.Child("shareID"), errors);
        }

        var self = new SharedDevice(device.Driver, device.Pool, device.Device, device.ShareID ?? "");
        if (!allocated.Contains(self))
        {
            errors.Invalid(path, self.ToGo(), "must be an allocated device in the claim");
        }

        if (device.Conditions.Count > MaximumConditions)
        {
            errors.TooMany(path.Child("conditions"), device.Conditions.Count, MaximumConditions);
        }

        ConditionValidation.Check(device.Conditions, path.Child("conditions"), errors);
        if (device.Data is { } data && !data.Span.IsEmpty)
        {
            DeviceConfigurationValidation.Json(data, DeviceConfigurationValidation.MaximumParameters, path.Child("data"), errors);
        }

        if (device.NetworkData is { } network)
        {
            NetworkDataValidation.Check(network, path.Child("networkData"), errors);
        }
    }

    private static void Reserved(ResourceClaimStatus status, ResourceClaimStatus old, bool isDeleted, FieldErrors errors)
    {
        if (status.ReservedFor.IsEmpty)
        {
            return;
        }

        var path = Status.Child("reservedFor");
        if (status.Allocation is null)
        {
            errors.Forbidden(path, "may not be specified when `allocated` is not set");
        }
        else if (isDeleted && status.ReservedFor.Exists(c => !old.ReservedFor.Exists(o => o == c)))
        {
            errors.Forbidden(path, "new entries may not be added while `deallocationRequested` or `deletionTimestamp` are set");
        }
    }
}
