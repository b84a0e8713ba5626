using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>What may be created and changed of classes of devices.</summary>
public sealed class DeviceClassStrategy : ResourceStrategy<DeviceClass>
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <inheritdoc/>
    public override DeviceClass PrepareForCreate(DeviceClass value, StrategyContext context) => value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override DeviceClass PrepareForUpdate(DeviceClass value, DeviceClass old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(DeviceClass value, FieldErrors errors) => Check(value.Spec, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(DeviceClass value, DeviceClass old, FieldErrors errors) => Check(value.Spec, old.Spec, errors);

    /// <summary>Checks a class. Selectors and configurations that have not changed since they were stored were good once.</summary>
    private static void Check(DeviceClassSpec spec, DeviceClassSpec? old, FieldErrors errors)
    {
        DeviceRequestValidation.Selectors(spec.Selectors, old is not null && spec.Selectors == old.Selectors, Spec.Child("selectors"), errors);
        var isStored = old is not null && spec.Config == old.Config;
        ItemRules.Each(
            spec.Config,
            DeviceClaimValidation.MaximumConfigurations,
            Spec.Child("config"),
            errors,
            (config, p) => DeviceConfigurationValidation.Check(config.DeviceConfiguration, p, errors, isStored));
        if (spec.ExtendedResourceName is { } name && !ResourceNames.IsExtended(name))
        {
            errors.Invalid(Spec.Child("extendedResourceName"), name, "must be a valid extended resource name");
        }
    }
}
