using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Scheduling.V1;

/// <summary>What may be created and changed of priority classes.</summary>
public sealed class PriorityClassStrategy : ResourceStrategy<PriorityClass>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    private const string SystemPrefix = "system-";
    private const int HighestOfUsers = 1_000_000_000;
    private static readonly (string Name, int Value)[] Known = [("system-node-critical", 2_000_001_000), ("system-cluster-critical", 2_000_000_000)];

    /// <inheritdoc/>
    public override PriorityClass Default(PriorityClass value) => value.PreemptionPolicy is null ? value with { PreemptionPolicy = "PreemptLowerPriority" } : value;

    /// <inheritdoc/>
    public override PriorityClass PrepareForCreate(PriorityClass value, StrategyContext context) => value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override PriorityClass PrepareForUpdate(PriorityClass value, PriorityClass old, StrategyContext context) =>
        value.Metadata.Generation == old.Metadata.Generation ? value : value with { Metadata = value.Metadata with { Generation = old.Metadata.Generation } };

    /// <inheritdoc/>
    public override void Validate(PriorityClass value, FieldErrors errors)
    {
        if (value.Metadata.Name.StartsWith(SystemPrefix, StringComparison.Ordinal))
        {
            if (Wrong(value) is { } wrong)
            {
                errors.Forbidden(FieldPath.Of("metadata", "name"), $"priority class names with '{SystemPrefix}' prefix are reserved for system use only. error: {wrong}");
            }
        }
        else if (value.Value > HighestOfUsers)
        {
            errors.Forbidden(FieldPath.Of("value"), "maximum allowed value of a user defined priority is 1000000000");
        }

        if (value.PreemptionPolicy is "")
        {
            errors.Required(FieldPath.Of("preemptionPolicy"));
        }
        else if (value.PreemptionPolicy is { } policy && policy is not ("PreemptLowerPriority" or "Never"))
        {
            errors.NotSupported(FieldPath.Of("preemptionPolicy"), policy, "PreemptLowerPriority", "Never");
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(PriorityClass value, PriorityClass old, FieldErrors errors)
    {
        if (value.Value != old.Value)
        {
            errors.Forbidden(FieldPath.Of("value"), "may not be changed in an update.");
        }

        errors.Immutable(FieldPath.Of("preemptionPolicy"), value.PreemptionPolicy, old.PreemptionPolicy);
    }

    /// <summary>What keeps a class from being one of the system's own.</summary>
    private static string? Wrong(PriorityClass value)
    {
        var known = Array.Find(Known, k => k.Name == value.Metadata.Name);
        return known.Name is null ? $"{value.Metadata.Name} is not a known system priority class"
            : value.Value != known.Value ? $"value of {known.Name} PriorityClass must be {known.Value}"
            : value.GlobalDefault ? $"globalDefault of {known.Name} PriorityClass must be false"
            : null;
    }
}
