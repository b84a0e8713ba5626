using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of configurations of webhooks that change objects.</summary>
public sealed class MutatingWebhookConfigurationStrategy : ResourceStrategy<MutatingWebhookConfiguration>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override MutatingWebhookConfiguration Default(MutatingWebhookConfiguration value) => MutatingWebhookConfigurationDefaults.Apply(value);

    /// <inheritdoc/>
    public override MutatingWebhookConfiguration PrepareForCreate(MutatingWebhookConfiguration value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override MutatingWebhookConfiguration PrepareForUpdate(MutatingWebhookConfiguration value, MutatingWebhookConfiguration old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Webhooks != old.Webhooks) };

    /// <inheritdoc/>
    public override void Validate(MutatingWebhookConfiguration value, FieldErrors errors) => WebhookValidation.Check(value.Webhooks, default, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(MutatingWebhookConfiguration value, MutatingWebhookConfiguration old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        WebhookValidation.Check(value.Webhooks, WebhookLeniency.Of(value.Webhooks, old.Webhooks), errors);
    }
}
