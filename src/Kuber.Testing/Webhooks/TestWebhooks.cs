using System.Collections.Concurrent;
using System.Globalization;
using Kuber.Api.Admission.V1;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Webhooks;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Testing.Webhooks;

/// <summary>
/// Webhooks served by the test's own code, without a network: each makes its configuration in the cluster, and the API server
/// asks it as it asks one over HTTPS, with the same reviews. Code that throws a <see cref="StatusException"/> denies the request;
/// any other exception counts as a webhook that cannot be asked.
/// </summary>
public sealed class TestWebhooks : IWebhookBackend
{
    private const string HostSuffix = ".webhooks.test";
    private readonly ConcurrentDictionary<string, TestWebhook> served = new(StringComparer.Ordinal);
    private int count;

    internal TestWebhooks()
    {
    }

    /// <summary>The test's own client.</summary>
    internal IApiClient? Client { private get; set; }

    /// <summary>Serves a webhook that changes objects: <paramref name="change"/> returns each as it shall be.</summary>
    public Task<TestWebhook> MutateAsync<T>(Func<WebhookCall<T>, T> change, WebhookOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IApiMessage<T> =>
        AddAsync(request => Change(request, Read<T>, change, static v => ApiValueJson.Parse(ApiCodec.EncodeJson(v))), true, options ?? new(), T.TypeGroupVersionKind, cancellationToken);

    /// <summary>Serves a webhook that changes objects of any resource, custom ones too, as trees; the options name the resource.</summary>
    public Task<TestWebhook> MutateAsync(Func<WebhookCall<ApiValue>, ApiValue> change, WebhookOptions options, CancellationToken cancellationToken = default) =>
        AddAsync(request => Change(request, Tree, change, static v => v), true, options, null, cancellationToken);

    /// <summary>Serves a webhook that checks objects: <paramref name="check"/> returns why a request is denied, or null.</summary>
    public Task<TestWebhook> ValidateAsync<T>(Func<WebhookCall<T>, string?> check, WebhookOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IApiMessage<T> =>
        AddAsync(request => Check(request, Read<T>, check), false, options ?? new(), T.TypeGroupVersionKind, cancellationToken);

    /// <summary>Serves a webhook that checks objects of any resource, custom ones too, as trees; the options name the resource.</summary>
    public Task<TestWebhook> ValidateAsync(Func<WebhookCall<ApiValue>, string?> check, WebhookOptions options, CancellationToken cancellationToken = default) =>
        AddAsync(request => Check(request, Tree, check), false, options, null, cancellationToken);

    /// <inheritdoc/>
    Task<ReadOnlyMemory<byte>>? IWebhookBackend.AskAsync(Uri address, ReadOnlyMemory<byte> review, CancellationToken cancellationToken) =>
        address.Host.EndsWith(HostSuffix, StringComparison.Ordinal) && served.TryGetValue(address.Host[..^HostSuffix.Length], out var webhook)
            ? Task.Run(() => webhook.Answer(review), cancellationToken)
            : null;

    private delegate T Reader<T>(ReadOnlySpan<byte> json);

    private static T Read<T>(ReadOnlySpan<byte> json)
        where T : class, IApiMessage<T> => ApiCodec.DecodeJson<T>(json);

    private static ApiValue Tree(ReadOnlySpan<byte> json) => ApiValueJson.Parse(json);

    private static WebhookCall<T> Call<T>(AdmissionRequest request, Reader<T> read) => new(
        request,
        request.Object is { IsNull: false } value ? read(value.Span) : default,
        request.OldObject is { IsNull: false } old ? read(old.Span) : default);

    private static AdmissionResponse Check<T>(AdmissionRequest request, Reader<T> read, Func<WebhookCall<T>, string?> check)
    {
        var call = Call(request, read);
        var why = check(call);
        return new() { Allowed = why is null, Status = why is null ? null : new() { Message = why, Reason = "Forbidden", Code = 403 }, Warnings = call.Warnings.ToApiList() };
    }

    private static AdmissionResponse Change<T>(AdmissionRequest request, Reader<T> read, Func<WebhookCall<T>, T> change, Func<T, ApiValue> write)
    {
        var call = Call(request, read);
        var before = call.Object is { } value ? write(value) : ApiValue.EmptyMap;
        var patch = TreePatch.Between(before, write(change(call)));
        return new()
        {
            Allowed = true,
            PatchType = patch.Count == 0 ? null : "JSONPatch",
            Patch = patch.Count == 0 ? default : new ByteString(ApiValueJson.ToUtf8(patch)),
            Warnings = call.Warnings.ToApiList(),
        };
    }

    private async Task<TestWebhook> AddAsync(
        Func<AdmissionRequest, AdmissionResponse> answer, bool mutates, WebhookOptions options, GroupVersionKind? kind, CancellationToken cancellationToken)
    {
        var name = options.Name.Length > 0 ? options.Name : string.Create(CultureInfo.InvariantCulture, $"webhook-{Interlocked.Increment(ref count)}");
        var rule = new RuleWithOperations { Operations = options.Operations.ToApiList(), Rule = await RuleAsync(options.Resource, kind, cancellationToken) };
        var address = new WebhookClientConfig { Url = $"https://{name}{HostSuffix}/" };
        var webhook = new TestWebhook(name, answer, mutates ? RemoveAsync<MutatingWebhookConfiguration> : RemoveAsync<ValidatingWebhookConfiguration>);
        served[name] = webhook;
        if (mutates)
        {
            await Client!.CreateAsync(new MutatingWebhookConfiguration { Metadata = new() { Name = name }, Webhooks = [Mutating(name, rule, address, options)] }, new(), cancellationToken);
        }
        else
        {
            await Client!.CreateAsync(new ValidatingWebhookConfiguration { Metadata = new() { Name = name }, Webhooks = [Validating(name, rule, address, options)] }, new(), cancellationToken);
        }

        return webhook;
    }

    private static MutatingWebhook Mutating(string name, RuleWithOperations rule, WebhookClientConfig address, WebhookOptions options) => new()
    {
        Name = name + HostSuffix,
        ClientConfig = address,
        Rules = [rule],
        SideEffects = "None",
        AdmissionReviewVersions = ["v1"],
        NamespaceSelector = options.NamespaceSelector,
        ObjectSelector = options.ObjectSelector,
        FailurePolicy = options.FailurePolicy,
        ReinvocationPolicy = options.ReinvocationPolicy,
        TimeoutSeconds = options.TimeoutSeconds,
    };

    private static ValidatingWebhook Validating(string name, RuleWithOperations rule, WebhookClientConfig address, WebhookOptions options) => new()
    {
        Name = name + HostSuffix,
        ClientConfig = address,
        Rules = [rule],
        SideEffects = "None",
        AdmissionReviewVersions = ["v1"],
        NamespaceSelector = options.NamespaceSelector,
        ObjectSelector = options.ObjectSelector,
        FailurePolicy = options.FailurePolicy,
        TimeoutSeconds = options.TimeoutSeconds,
    };

    private async Task<Rule> RuleAsync(string resource, GroupVersionKind? kind, CancellationToken cancellationToken)
    {
        if (resource.Length == 0)
        {
            var found = (await Client!.Dynamic.DiscoverAsync(cancellationToken)).FirstOrDefault(r => kind is not null && r.Kind == kind.Kind && r.Resource.Group == kind.Group)
                ?? throw new ArgumentException("the resource of the webhook is not known: name it in the options");
            return new() { ApiGroups = [found.Resource.Group], ApiVersions = [kind!.Version], Resources = [found.Resource.Resource] };
        }

        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        var (whole, subresource) = slash < 0 ? (resource, "") : (resource[..slash], resource[slash..]);
        var dot = whole.IndexOf('.', StringComparison.Ordinal);
        return new()
        {
            ApiGroups = [dot < 0 ? "" : whole[(dot + 1)..]],
            ApiVersions = ["*"],
            Resources = [(dot < 0 ? whole : whole[..dot]) + subresource],
        };
    }

    private async Task RemoveAsync<T>(TestWebhook webhook)
        where T : class, IApiObject, IApiMessage<T>
    {
        try
        {
            await Client!.DeleteAsync<T>("", webhook.Name, new(), CancellationToken.None);
        }
        catch (StatusException gone) when (gone.Code == 404)
        {
            // The cluster was reset.
        }

        served.TryRemove(new(webhook.Name, webhook));
    }
}
