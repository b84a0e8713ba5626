using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for one request of a claim. CEL expressions are held to their length only: nothing here compiles them.</summary>
internal static class DeviceRequestValidation
{
    private const int MaximumAlternatives = 8;
    private const int MaximumSelectors = 32;
    private const int MaximumExpression = 10 * 1024;

    /// <summary>Checks a request: either one kind of devices, or alternatives of which the first that can be had counts.</summary>
    public static void Check(DeviceRequest request, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Label(request.Name, path.Child("name"), errors);
        switch (request)
        {
            case { Exactly: null, FirstAvailable.IsEmpty: true }:
                errors.Required(path, "exactly one of `exactly` or `firstAvailable` is required");
                break;
            case { Exactly: not null, FirstAvailable.IsEmpty: false }:
                errors.Invalid(path, null, "exactly one of `exactly` or `firstAvailable` is required, but multiple fields are set");
                break;
            case { Exactly: { } exactly }:
                Devices(exactly.DeviceClassName, exactly.Selectors, exactly.AllocationMode, exactly.Count, exactly.Tolerations, path.Child("exactly"), errors);
                break;
            default:
                ItemRules.Set(request.FirstAvailable, MaximumAlternatives, path.Child("firstAvailable"), errors, static r => r.Name, (alternative, p) =>
                {
                    DeviceNames.Label(alternative.Name, p.Child("name"), errors);
                    Devices(alternative.DeviceClassName, alternative.Selectors, alternative.AllocationMode, alternative.Count, alternative.Tolerations, p, errors);
                });
                break;
        }
    }

    /// <summary>Checks the selectors of a request or class. Expressions that are stored already were good once.</summary>
    public static void Selectors(ApiList<DeviceSelector> selectors, bool areStored, FieldPath path, FieldErrors errors) =>
        ItemRules.Each(selectors, MaximumSelectors, path, errors, (selector, p) =>
        {
            if (selector.Cel is not { } cel)
            {
                errors.Required(p.Child("cel"));
            }
            else if (!areStored && NameRules.Utf8Length(cel.Expression) > MaximumExpression)
            {
                errors.TooLong(p.Child("cel", "expression"), MaximumExpression);
            }
        });

    private static void Devices(
        string deviceClass, ApiList<DeviceSelector> selectors, string mode, long count, ApiList<DeviceToleration> tolerations, FieldPath path, FieldErrors errors)
    {
        DeviceNames.DeviceClass(deviceClass, path.Child("deviceClassName"), errors);
        Selectors(selectors, areStored: false, path.Child("selectors"), errors);
        switch (mode)
        {
            case AllocationModes.All when count != 0:
                errors.Invalid(path.Child("count"), count, $"must not be specified when allocationMode is '{mode}'");
                break;
            case AllocationModes.ExactCount when count <= 0:
                errors.Invalid(path.Child("count"), count, "must be greater than zero");
                break;
            case AllocationModes.All or AllocationModes.ExactCount:
                break;
            default:
                errors.NotSupported(path.Child("allocationMode"), mode, AllocationModes.All, AllocationModes.ExactCount);
                break;
        }

        DeviceTaintValidation.Tolerations(tolerations, path.Child("tolerations"), errors);
    }
}
