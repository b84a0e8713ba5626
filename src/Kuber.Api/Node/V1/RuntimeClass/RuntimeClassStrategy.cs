using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Node.V1;

/// <summary>What may be created and changed of runtime classes.</summary>
public sealed class RuntimeClassStrategy : ResourceStrategy<RuntimeClass>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override RuntimeClass Default(RuntimeClass value)
    {
        if (value.Overhead is not { } overhead)
        {
            return value;
        }

        var amounts = ResourceListDefaults.Round(overhead.PodFixed);
        return amounts.IsSame(overhead.PodFixed) ? value : value with { Overhead = overhead with { PodFixed = amounts } };
    }

    /// <inheritdoc/>
    public override void Validate(RuntimeClass value, FieldErrors errors)
    {
        if (value.Handler.Length == 0)
        {
            errors.Required(FieldPath.Of("handler"));
        }
        else
        {
            errors.Invalid(FieldPath.Of("handler"), value.Handler, NameRules.DnsLabel(value.Handler));
        }

        if (value.Overhead is { } overhead)
        {
            PodValidation.Overhead(overhead.PodFixed, FieldPath.Of("overhead"), errors);
        }

        if (value.Scheduling is { } scheduling)
        {
            ObjectMetaValidation.Labels(scheduling.NodeSelector, FieldPath.Of("scheduling", "nodeSelector"), errors);
            Tolerations(scheduling.Tolerations, FieldPath.Of("scheduling", "tolerations"), errors);
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(RuntimeClass value, RuntimeClass old, FieldErrors errors) =>
        errors.Immutable(FieldPath.Of("handler"), value.Handler, old.Handler);

    private static void Tolerations(ApiList<Toleration> tolerations, FieldPath path, FieldErrors errors)
    {
        PodValidation.Tolerations(tolerations, path, errors);
        HashSet<Toleration> seen = [];
        for (var i = 0; i < tolerations.Count; i++)
        {
            if (!seen.Add(tolerations[i]))
            {
                errors.Duplicate(path.Index(i), GoView.Of(tolerations[i]));
            }
        }
    }
}
