using System.Diagnostics.CodeAnalysis;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Admission.TypeChecking;
using Kuber.ApiServer.Admission.Webhooks;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authentication.Tokens;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Authorization.Nodes;
using Kuber.ApiServer.Authorization.Rbac;
using Kuber.ApiServer.Bootstrap;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Components;
using Kuber.ApiServer.Connect;
using Kuber.ApiServer.CustomResources.Definitions;
using Kuber.ApiServer.Devices;
using Kuber.ApiServer.FlowControl;
using Kuber.ApiServer.InProcess;
using Kuber.ApiServer.Metrics;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.ResourceMetrics;
using Kuber.ApiServer.Services;
using Kuber.ApiServer.Subresources;
using Kuber.Client;
using Kuber.Machinery.Pki;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer;

/// <summary>
/// The API server without a network: store, caches, registry, admission, authorisation. Clients in the process use
/// <see cref="CreateClient"/>; <see cref="ApiServerHost"/> puts HTTPS in front of it.
/// </summary>
public sealed partial class ApiServerCore : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly PrivateKey? ownTokenKey;
    private readonly SchemaConditions schemaConditions;
    private readonly PolicyStatuses policyStatuses;
    private readonly DefinitionController definitions;
    private Task follows = Task.CompletedTask;
    private Task conditions = Task.CompletedTask;
    private Task statuses = Task.CompletedTask;
    private Task defines = Task.CompletedTask;
    private Task leases = Task.CompletedTask;
    private Task repairs = Task.CompletedTask;
    private ServerLeases? ownLease;

    /// <summary>Composes the server; nothing runs before <see cref="StartAsync"/>.</summary>
    public ApiServerCore(ApiServerOptions options)
        : this(options, null)
    {
    }

    /// <summary>Composes the server with its keys and certificates; without them, tokens are signed with a key of this run.</summary>
    internal ApiServerCore(ApiServerOptions options, ServerPki? pki)
    {
        Options = options;
        Pki = pki;
        ownTokenKey = pki is null ? PrivateKey.Create(KeyAlgorithm.EcdsaP256) : null;
        TokenKeys = new(pki?.Tokens ?? ownTokenKey!);
        Follower = new(options.Store, options.Clock, options.Loggers.CreateLogger<StoreFollower>());
        Resources = new(Follower);
        var builtIns = BuiltIns.All(new ComponentStatusSource([ComponentProbe.Of(options.Store), .. options.Components]));
        foreach (var resource in options.ServeResourceMetrics ? builtIns.Concat(ResourceMetricsApi.Resources(this)) : builtIns)
        {
            Resources.Add(resource);
        }

        Identifiers = new(options.Random);
        Requests = new(options.Clock);
        Webhooks = new(this);
        Admission = new(AdmissionPlugins.All(this).Where(p => !options.DisabledAdmissionPlugins.Contains(p.Name)).ToList());
        Services = new(this);
        Access = new(Resources);
        var accounts = new AccountTokens(TokenKeys, options.ServiceAccountIssuer, Resources, new(CreateAdminClient, options.Clock), options.Clock);
        Tokens = new(options.StaticTokens, accounts, options.ServiceAccountIssuer);
        Registry = new(options.Store, Follower, Resources, Admission, Identifiers, Access, [Services, new EscalationHook(Access), new DeviceAccessHook(Resources, Access), new DefinitionHook(Resources)], options.EventTtl, options.History?.Changes.Authors);
        Subresources = new(this);
        Kubelets = new(this);
        Proxies = new(this);
        Operations = new(this);
        definitions = new(this, options.Loggers.CreateLogger<DefinitionController>());
        const string FlowControl = "flowcontrol.apiserver.k8s.io";
        schemaConditions = new(Resources.Cache(FlowControl, "flowschemas"), Resources.Cache(FlowControl, "prioritylevelconfigurations"), CreateAdminClient(), options.Clock, options.Loggers.CreateLogger<SchemaConditions>());
        policyStatuses = new(Resources.Cache("admissionregistration.k8s.io", "validatingadmissionpolicies"), new(Resources), CreateAdminClient(), options.Loggers.CreateLogger<PolicyStatuses>());
    }

    /// <summary>What the server was made of.</summary>
    public ApiServerOptions Options { get; }

    /// <summary>Completes when the server is to stop: watches and streams end, other requests are still served.</summary>
    public CancellationToken Stopping => ending.Token;

    /// <summary>Whether the caches are filled and the server's own objects exist.</summary>
    public bool IsReady { get; private set; }

    internal StoreFollower Follower { get; }

    internal ResourceSet Resources { get; }

    internal Identifiers Identifiers { get; }

    /// <summary>Counts requests over the network.</summary>
    internal RequestMetrics Requests { get; }

    internal AdmissionChain Admission { get; }

    /// <summary>The connections to webhooks.</summary>
    internal WebhookTransport Webhooks { get; }

    internal ServiceHook Services { get; }

    internal AccessControl Access { get; }

    /// <summary>Signs and verifies ServiceAccount tokens.</summary>
    internal TokenKeys TokenKeys { get; }

    /// <summary>Recognises users by bearer tokens.</summary>
    internal BearerTokens Tokens { get; }

    /// <summary>Keys and certificates; none for a server without a network.</summary>
    internal ServerPki? Pki { get; }

    internal ObjectRegistry Registry { get; }

    internal SubresourceHandlers Subresources { get; }

    internal ApiOperations Operations { get; }

    internal KubeletConnections Kubelets { get; }

    internal ProxyTargets Proxies { get; }

    /// <summary>Fills the caches from the store, follows it, and makes the server's own objects.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Follower.LoadAsync(cancellationToken);
        follows = Follower.RunAsync(stopping.Token);
        await definitions.PublishAllAsync(cancellationToken);
        defines = definitions.RunAsync(stopping.Token);
        repairs = await Services.RepairAsync(cancellationToken, stopping.Token);
        var isNew = Resources.Cache(Resources.Find("", "v1", "namespaces")!).Snapshot().Tree.Count == 0;
        await new Bootstrapper(this).RunAsync(cancellationToken);
        if (isNew)
        {
            if (Options.History is { } history)
            {
                await history.Changes.CatchUpAsync(cancellationToken);
            }

            // How a new cluster came to have its first objects is nothing that anybody could have begun to follow.
            await Follower.ForgetPastAsync(cancellationToken);
        }

        conditions = schemaConditions.RunAsync(stopping.Token);
        statuses = policyStatuses.RunAsync(stopping.Token);
        IsReady = true;
    }

    /// <summary>Tells the cluster where the server listens: the endpoint of the Service <c>kubernetes</c>, or one of several.</summary>
    internal async Task PublishAsync(string address, int port, CancellationToken cancellationToken)
    {
        if (Options.Store is not { IsShared: true, Expiring: { } expiring })
        {
            await new Bootstrapper(this).PublishAsync([address], port, cancellationToken);
            return;
        }

        ownLease = new(this, expiring, address, port, Options.Loggers.CreateLogger<ServerLeases>());
        await ownLease.RenewAsync(cancellationToken);
        leases = ownLease.RunAsync(stopping.Token);
    }

    /// <summary>A client in this process. It is authorised and admitted as the user is, but never serialises.</summary>
    public IApiClient CreateClient(UserInfo user, string fieldManager = "kuber") => new InProcessClient(this, user, fieldManager);

    /// <summary>A client in this process that may do everything.</summary>
    public IApiClient CreateAdminClient() => CreateClient(UserInfo.Admin);

    /// <summary>A client in this process for the kubelet of a node: the user <c>system:node:NAME</c>.</summary>
    public IApiClient CreateNodeClient(string node) => CreateClient(new(NodeNames.User(node), NodeNames.Group, UserInfo.AllAuthenticated), "kubelet");

    /// <summary>A client in this process for a component that has a user of its own, such as <c>kube-scheduler</c> (<c>system:kube-scheduler</c>).</summary>
    public IApiClient CreateComponentClient(string component) => CreateClient(new("system:" + component, UserInfo.AllAuthenticated), component);

    /// <summary>Turns <c>/readyz</c> and ends watches and streams; what was begun is still finished, until <see cref="DisposeAsync"/>.</summary>
    internal Task BeginStopAsync() => ending.CancelAsync();

    /// <summary>Ends watches and stops following the store; nothing must be in work any more.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The follower reports its own failures.")]
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await BeginStopAsync();
        IsReady = false;
        if (ownLease is not null)
        {
            // As long as the caches follow the store.
            await ownLease.EndAsync();
        }

        stopping.Cancel();
        await Task.WhenAll(follows, conditions, statuses, defines, leases, repairs);
        definitions.Dispose();
        Kubelets.Dispose();
        Proxies.Dispose();
        Webhooks.Dispose();
        ownTokenKey?.Dispose();
        stopping.Dispose();
        ending.Dispose();
    }
}
