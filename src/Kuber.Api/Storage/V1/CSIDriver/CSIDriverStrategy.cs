using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of CSI drivers.</summary>
public sealed class CSIDriverStrategy : ResourceStrategy<CSIDriver>
{
    private const string TokensInAttributes =
        "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to prevent possible logging of tokens in volume attributes";

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override CSIDriver Default(CSIDriver value) => CSIDriverDefaults.Apply(value);

    /// <inheritdoc/>
    public override CSIDriver PrepareForCreate(CSIDriver value, StrategyContext context) =>
        value.Spec.PreventPodSchedulingIfMissing is null ? value : WithoutScheduling(value);

    /// <inheritdoc/>
    public override CSIDriver PrepareForUpdate(CSIDriver value, CSIDriver old, StrategyContext context)
    {
        if (value.Spec.PreventPodSchedulingIfMissing is not null && old.Spec.PreventPodSchedulingIfMissing is null)
        {
            value = WithoutScheduling(value);
        }

        return value.Spec == old.Spec ? value : value with { Metadata = Generations.Next(value.Metadata, old.Metadata, changed: true) };
    }

    /// <inheritdoc/>
    public override void Validate(CSIDriver value, FieldErrors errors) => CSIDriverValidation.Check(value.Spec, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(CSIDriver value, CSIDriver old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        CSIDriverValidation.Check(value.Spec, errors);
        CSIDriverValidation.Fixed(value.Spec, old.Spec, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(CSIDriver value) =>
        TokensGoIntoAttributes(value.Spec) ? [TokensInAttributes] : [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(CSIDriver value, CSIDriver old) => TokensGoIntoAttributes(old.Spec) ? [] : WarningsOnCreate(value);

    private static bool TokensGoIntoAttributes(CSIDriverSpec spec) => spec is { TokenRequests.IsEmpty: false, ServiceAccountTokenInSecrets: null };

    /// <summary>Nodes without a driver still take pods: the switch against it belongs to a feature that is off.</summary>
    private static CSIDriver WithoutScheduling(CSIDriver value) => value with { Spec = value.Spec with { PreventPodSchedulingIfMissing = null } };
}
