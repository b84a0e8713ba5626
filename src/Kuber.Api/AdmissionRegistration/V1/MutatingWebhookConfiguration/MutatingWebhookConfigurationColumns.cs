using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of configurations of webhooks that change objects.</summary>
internal static class MutatingWebhookConfigurationColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<MutatingWebhookConfiguration>> All =
    [
        Column.Name<MutatingWebhookConfiguration>(),
        Column.Integer<MutatingWebhookConfiguration>("Webhooks", "How many webhooks it has.", static c => c.Webhooks.Count),
        Column.Age<MutatingWebhookConfiguration>(),
    ];
}
