using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>What may be created and changed of classes of volume attributes.</summary>
public sealed class VolumeAttributesClassStrategy : ResourceStrategy<VolumeAttributesClass>
{
    private static readonly FieldPath DriverName = FieldPath.Of("driverName");
    private static readonly FieldPath Parameters = FieldPath.Of("parameters");

    /// <inheritdoc/>
    public override void Validate(VolumeAttributesClass value, FieldErrors errors)
    {
        StorageParametersValidation.Provider(value.DriverName, DriverName, errors);
        StorageParametersValidation.Parameters(value.Parameters, Parameters, errors);
        if (value.Parameters.IsEmpty)
        {
            errors.Required(Parameters, "must contain at least one key/value pair");
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(VolumeAttributesClass value, VolumeAttributesClass old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        if (value.DriverName != old.DriverName)
        {
            errors.Forbidden(DriverName, "updates to driverName are forbidden.");
        }

        if (value.Parameters != old.Parameters)
        {
            errors.Forbidden(Parameters, "updates to parameters are forbidden.");
        }

        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
    }
}
