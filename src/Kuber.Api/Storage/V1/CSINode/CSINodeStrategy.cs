using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of what nodes know of CSI drivers.</summary>
public sealed class CSINodeStrategy : ResourceStrategy<CSINode>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override void Validate(CSINode value, FieldErrors errors) => CSINodeValidation.Check(value.Spec.Drivers, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(CSINode value, CSINode old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        CSINodeValidation.Check(value.Spec.Drivers, errors);
        CSINodeValidation.Fixed(value.Spec.Drivers, old.Spec.Drivers, errors);
    }

    /// <inheritdoc/>
    public override CSINode Canonicalize(CSINode value)
    {
        var drivers = value.Spec.Drivers.OrNil().Each(static d => d.TopologyKeys.OrNil().IsSame(d.TopologyKeys) ? d : d with { TopologyKeys = default });
        return drivers.IsSame(value.Spec.Drivers) ? value : value with { Spec = value.Spec with { Drivers = drivers } };
    }
}
