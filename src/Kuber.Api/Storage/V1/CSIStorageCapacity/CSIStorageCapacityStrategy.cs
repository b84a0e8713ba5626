using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of reports of free storage.</summary>
public sealed class CSIStorageCapacityStrategy : ResourceStrategy<CSIStorageCapacity>
{
    private static readonly FieldPath NodeTopology = FieldPath.Of("nodeTopology");
    private static readonly FieldPath StorageClassName = FieldPath.Of("storageClassName");

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override void Validate(CSIStorageCapacity value, FieldErrors errors) => Check(value, errors, anyLabelValues: false);

    /// <inheritdoc/>
    public override void ValidateUpdate(CSIStorageCapacity value, CSIStorageCapacity old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: true, ValidateName, errors);
        Check(value, errors, LabelSelectorValidation.HasInvalidValues(old.NodeTopology));
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        if (value.NodeTopology != old.NodeTopology)
        {
            errors.Invalid(NodeTopology, value.NodeTopology, "field is immutable");
        }

        errors.Immutable(StorageClassName, value.StorageClassName, old.StorageClassName);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(CSIStorageCapacity value) => NodeLabelWarnings.Of(value.NodeTopology, NodeTopology);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(CSIStorageCapacity value, CSIStorageCapacity old) => WarningsOnCreate(value);

    private static void Check(CSIStorageCapacity value, FieldErrors errors, bool anyLabelValues)
    {
        LabelSelectorValidation.Check(value.NodeTopology, NodeTopology, errors, anyLabelValues);
        errors.Invalid(StorageClassName, value.StorageClassName, NameRules.DnsSubdomain(value.StorageClassName));
        if (value.Capacity is { Sign: < 0 } capacity)
        {
            errors.NonNegative(FieldPath.Of("capacity"), capacity);
        }
    }
}
