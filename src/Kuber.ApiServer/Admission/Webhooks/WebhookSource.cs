using System.Globalization;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>The webhooks of all configurations of a kind: ordered by the names of the configurations, then as these have them.</summary>
internal sealed class WebhookSource
{
    private readonly Func<IApiObject, IEnumerable<IWebhook>> webhooksOf;
    private volatile IReadOnlyList<ConfiguredWebhook> all = [];

    /// <summary>Follows a cache of configurations.</summary>
    public WebhookSource(ResourceCache configurations, Func<IApiObject, IEnumerable<IWebhook>> webhooksOf)
    {
        this.webhooksOf = webhooksOf;
        configurations.Loaded += tree => all = Read(tree);
        configurations.Changed += change => all = Read(change.Tree);
    }

    /// <summary>The webhooks in order.</summary>
    public IReadOnlyList<ConfiguredWebhook> All => all;

    private List<ConfiguredWebhook> Read(CacheTree configurations)
    {
        List<ConfiguredWebhook> read = [];
        foreach (var item in configurations.Range("", ""))
        {
            // Names need not be unique in a configuration of before that was asked for.
            Dictionary<string, int> names = new(StringComparer.Ordinal);
            foreach (var webhook in webhooksOf(item.Value))
            {
                var count = names[webhook.Name] = names.GetValueOrDefault(webhook.Name) + 1;
                read.Add(new(webhook, string.Create(CultureInfo.InvariantCulture, $"{item.Value.Metadata.Name}/{webhook.Name}/{count}")));
            }
        }

        return read;
    }
}
