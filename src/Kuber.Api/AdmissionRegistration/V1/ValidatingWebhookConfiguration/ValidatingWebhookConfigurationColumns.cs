using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of configurations of webhooks that check objects.</summary>
internal static class ValidatingWebhookConfigurationColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ValidatingWebhookConfiguration>> All =
    [
        Column.Name<ValidatingWebhookConfiguration>(),
        Column.Integer<ValidatingWebhookConfiguration>("Webhooks", "How many webhooks it has.", static c => c.Webhooks.Count),
        Column.Age<ValidatingWebhookConfiguration>(),
    ];
}
