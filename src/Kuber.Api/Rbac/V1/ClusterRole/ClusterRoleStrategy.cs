using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Rbac.V1;

/// <summary>What may be created and changed of cluster roles.</summary>
public sealed class ClusterRoleStrategy : ResourceStrategy<ClusterRole>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => RbacNames.Check(name, prefix);

    /// <inheritdoc/>
    public override ClusterRole Canonicalize(ClusterRole value) => value.Rules is { IsNil: false, IsEmpty: true } ? value with { Rules = default } : value;

    /// <inheritdoc/>
    public override void Validate(ClusterRole value, FieldErrors errors)
    {
        PolicyRuleValidation.Check(value.Rules, namespaced: false, errors);
        if (value.AggregationRule is not { } aggregation)
        {
            return;
        }

        var path = FieldPath.Of("aggregationRule", "clusterRoleSelectors");
        if (aggregation.ClusterRoleSelectors.IsEmpty)
        {
            errors.Required(path, "at least one clusterRoleSelector required if aggregationRule is non-nil");
        }

        for (var i = 0; i < aggregation.ClusterRoleSelectors.Count; i++)
        {
            var selector = aggregation.ClusterRoleSelectors[i];
            var found = errors.Count;
            LabelSelectorValidation.Check(selector, path.Index(i), errors);
            if (errors.Count > found)
            {
                errors.Invalid(path.Index(i), null, "invalid label selector.");
            }
        }
    }
}
