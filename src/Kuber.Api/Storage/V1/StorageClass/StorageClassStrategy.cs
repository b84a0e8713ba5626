using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of storage classes.</summary>
public sealed class StorageClassStrategy : ResourceStrategy<StorageClass>
{
    /// <inheritdoc/>
    public override StorageClass Default(StorageClass value) => value is { ReclaimPolicy: not null, VolumeBindingMode: not null }
        ? value
        : value with { ReclaimPolicy = value.ReclaimPolicy ?? "Delete", VolumeBindingMode = value.VolumeBindingMode ?? "Immediate" };

    /// <inheritdoc/>
    public override void Validate(StorageClass value, FieldErrors errors) => StorageClassValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(StorageClass value, StorageClass old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        StorageClassValidation.Check(value, errors);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        StorageClassValidation.Fixed(value, old, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(StorageClass value)
    {
        if (value.AllowedTopologies.IsEmpty)
        {
            return [];
        }

        List<string> warnings = [];
        for (var i = 0; i < value.AllowedTopologies.Count; i++)
        {
            var expressions = value.AllowedTopologies[i].MatchLabelExpressions;
            for (var j = 0; j < expressions.Count; j++)
            {
                if (NodeLabelWarnings.Deprecation(expressions[j].Key) is { } text)
                {
                    warnings.Add($"{FieldPath.Of("allowedTopologies").Index(i).Child("matchLabelExpressions").Index(j).Child("key")}: {text}");
                }
            }
        }

        return warnings;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(StorageClass value, StorageClass old) => WarningsOnCreate(value);
}
