using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for what a claim asks for.</summary>
internal static class DeviceClaimValidation
{
    /// <summary>How many requests a claim may have, and how many a constraint or configuration may name.</summary>
    public const int MaximumRequests = 32;

    /// <summary>How many configurations a claim or class may have.</summary>
    public const int MaximumConfigurations = 32;

    private const int MaximumConstraints = 32;

    /// <summary>Checks the spec of a claim.</summary>
    public static void Check(ResourceClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        var claim = spec.Devices;
        var at = path.Child("devices");
        var names = new RequestNames(claim);
        ItemRules.Set(claim.Requests, MaximumRequests, at.Child("requests"), errors, static r => r.Name, (request, p) => DeviceRequestValidation.Check(request, p, errors));
        ItemRules.Each(claim.Constraints, MaximumConstraints, at.Child("constraints"), errors, (constraint, p) => Constraint(constraint, names, p, errors));
        ItemRules.Each(claim.Config, MaximumConfigurations, at.Child("config"), errors, (config, p) =>
        {
            names.Check(config.Requests, p.Child("requests"), errors);
            DeviceConfigurationValidation.Check(config.DeviceConfiguration, p, errors);
        });
    }

    private static void Constraint(DeviceConstraint constraint, RequestNames names, FieldPath path, FieldErrors errors)
    {
        names.Check(constraint.Requests, path.Child("requests"), errors);
        if (constraint.MatchAttribute is { } match)
        {
            DeviceNames.FullyQualified(match, path.Child("matchAttribute"), errors);
        }
        else if (constraint.DistinctAttribute is { } distinct)
        {
            DeviceNames.FullyQualified(distinct, path.Child("distinctAttribute"), errors);
        }
        else
        {
            // Upstream says "multiple" here too.
            errors.Required(path, "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, but multiple fields are set");
        }
    }
}
