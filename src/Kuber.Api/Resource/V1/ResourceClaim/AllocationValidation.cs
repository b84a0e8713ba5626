using Kuber.Api.Core.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for what is allocated to a claim.</summary>
internal static class AllocationValidation
{
    private const int MaximumResults = 32;

    /// <summary>Checks an allocation that is new.</summary>
    public static void Check(AllocationResult allocation, RequestNames names, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("devices");
        ItemRules.Each(allocation.Devices.Results, MaximumResults, at.Child("results"), errors, (result, p) => Result(result, names, p, errors));

        // Those of the class come on top of those of the claim.
        ItemRules.Each(allocation.Devices.Config, 2 * DeviceClaimValidation.MaximumConfigurations, at.Child("config"), errors, (config, p) =>
        {
            Source(config.Source, p.Child("source"), errors);
            names.Check(config.Requests, p.Child("requests"), errors);
            DeviceConfigurationValidation.Check(config.DeviceConfiguration, p, errors);
        });
        if (allocation.NodeSelector is { } selector)
        {
            NodeSelectorValidation.Check(selector, path.Child("nodeSelector"), errors);
        }
    }

    private static void Result(DeviceRequestAllocationResult result, RequestNames names, FieldPath path, FieldErrors errors)
    {
        names.Check(result.Request, path.Child("request"), errors);
        DeviceNames.Driver(result.Driver, path.Child("driver"), errors);
        DeviceNames.Pool(result.Pool, path.Child("pool"), errors);
        DeviceNames.Label(result.Device, path.Child("device"), errors);
        BindingConditionsValidation.Check(result.BindingConditions, result.BindingFailureConditions, path, errors);
        DeviceTaintValidation.Tolerations(result.Tolerations, path.Child("tolerations"), errors);
        if (result.ShareID is { } share)
        {
            DeviceNames.Share(share, path.Child("shareID"), errors);
        }
    }

    private static void Source(string source, FieldPath path, FieldErrors errors)
    {
        if (source.Length == 0)
        {
            errors.Required(path);
        }
        else if (source is not ("FromClaim" or "FromClass"))
        {
            errors.NotSupported(path, source, "FromClaim", "FromClass");
        }
    }
}
