using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of configurations of webhooks that check objects.</summary>
public sealed class ValidatingWebhookConfigurationStrategy : ResourceStrategy<ValidatingWebhookConfiguration>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override ValidatingWebhookConfiguration Default(ValidatingWebhookConfiguration value) => ValidatingWebhookConfigurationDefaults.Apply(value);

    /// <inheritdoc/>
    public override ValidatingWebhookConfiguration PrepareForCreate(ValidatingWebhookConfiguration value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override ValidatingWebhookConfiguration PrepareForUpdate(ValidatingWebhookConfiguration value, ValidatingWebhookConfiguration old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Webhooks != old.Webhooks) };

    /// <inheritdoc/>
    public override void Validate(ValidatingWebhookConfiguration value, FieldErrors errors) => WebhookValidation.Check(value.Webhooks, default, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ValidatingWebhookConfiguration value, ValidatingWebhookConfiguration old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        WebhookValidation.Check(value.Webhooks, WebhookLeniency.Of(value.Webhooks, old.Webhooks), errors);
    }
}
