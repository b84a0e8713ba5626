using System.Net;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Webhooks;
using Kuber.Machinery.Pki;
using Kuber.Testing.Clocks;

namespace Kuber.ApiServer.Tests.Admission.Webhooks;

public sealed class WebhookTransportTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Failed = "Internal error occurred: failed calling webhook \"check.example.com\": failed to call webhook: Post ";

    private static ConfigMap Map(string ns, string name) => new() { Metadata = new() { Name = name, Namespace = ns } };

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_trusted()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        using var other = CertificateAuthority.Create("other", TimeProvider.System);
        foreach (var bundle in new[] { ByteString.FromText(other.CertificatePem), default })
        {
            var name = $"{ns}-{bundle.Length}";
            await server.ValidateAsync(name, Hooks.Validating(hook.Client with { CaBundle = bundle }, ns));
            var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
            Assert.Equal($"{Failed}\"{hook.Client.Url}?timeout=10s\": tls: failed to verify certificate: x509: certificate signed by unknown authority", failure.Message);
            await server.Client.DeleteAsync<ValidatingWebhookConfiguration>("", name, new(), CancellationToken.None);
        }

        Assert.Empty(hook.Asked);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_not_trusted()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow, "a.example.com", "b.example.com");
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns));
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.EndsWith("tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_are_judged_by_names_time_and_signature()
    {
        using var authority = CertificateAuthority.Create("ca", TimeProvider.System);
        using var named = authority.Issue(new() { CommonName = "x", ForServer = true, DnsNames = ["a.example.com", "*.b.example.com"] });
        using var addressed = authority.Issue(new() { CommonName = "x", ForServer = true, Addresses = [IPAddress.Parse("10.0.0.1")] });
        using var legacy = authority.Issue(new() { CommonName = "a.example.com", ForServer = true });
        using var client = authority.Issue(new() { CommonName = "x", ForClient = true, DnsNames = ["a.example.com"] });
        var bundle = System.Text.Encoding.UTF8.GetBytes(authority.CertificatePem);
        var trust = new WebhookTrust(bundle, TimeProvider.System);
        trust.Check(named.Certificate, null, "a.example.com");
        trust.Check(named.Certificate, null, "www.b.example.com");
        trust.Check(addressed.Certificate, null, "10.0.0.1");
        Assert.Equal("certificate is valid for a.example.com, *.b.example.com, not c.example.com", Problem(trust, named, "c.example.com"));
        Assert.Equal("certificate is valid for 10.0.0.1, not 10.0.0.2", Problem(trust, addressed, "10.0.0.2"));
        Assert.Equal("certificate is not valid for any names, but wanted to match a.example.com", Problem(trust, addressed, "a.example.com"));
        Assert.Equal("certificate relies on legacy Common Name field, use SANs instead", Problem(trust, legacy, "a.example.com"));
        Assert.Equal("certificate signed by unknown authority", Problem(trust, client, "a.example.com"));
        Assert.Equal("certificate signed by unknown authority", Problem(new("nothing"u8, TimeProvider.System), named, "a.example.com"));
        new WebhookTrust(System.Text.Encoding.UTF8.GetBytes(named.CertificatePem), TimeProvider.System).Check(named.Certificate, null, "a.example.com");
        var late = new WebhookTrust(bundle, new FakeClock(TimeProvider.System.GetUtcNow().AddYears(2)));
        Assert.StartsWith("certificate has expired or is not yet valid: current time ", Problem(late, named, "a.example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_is_reached_by_its_name_in_the_cluster()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Deny("asked"), $"hook.{ns}.svc");
        await server.Create(new Service { Metadata = new() { Name = "hook", Namespace = ns }, Spec = new() { Type = "ExternalName", ExternalName = "localhost" } });
        var reference = new ServiceReference { Name = "hook", Namespace = ns, Port = hook.Port, Path = "/check/" };
        await server.ValidateAsync(ns, Hooks.Validating(new() { Service = reference, CaBundle = hook.CaBundle }, ns));
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.EndsWith("denied the request: asked", failure.Message, StringComparison.Ordinal);
        Assert.Equal("/check?timeout=10s", hook.Paths.Single());
    }

    [Fact]
    public async Task A_service_that_leads_nowhere_says_why()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Service(ns, "empty"));
        foreach (var (name, port, why) in new[]
        {
            ("none", 80, "service \"none\" not found"),
            ("empty", 81, "no service port 81 found for service \"empty\""),
            ("empty", 80, "no endpoints available for service \"empty\""),
        })
        {
            var configuration = $"{ns}-{name}-{port}";
            await server.ValidateAsync(configuration, Hooks.Validating(new() { Service = new() { Name = name, Namespace = ns, Port = port } }, ns));
            var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
            Assert.Equal($"{Failed}\"https://{name}.{ns}.svc:{port}/?timeout=10s\": {why}", failure.Message);
            await server.Client.DeleteAsync<ValidatingWebhookConfiguration>("", configuration, new(), CancellationToken.None);
        }
    }

    [Fact]
    public async Task Endpoints_of_the_services_port_are_dialled()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Service(ns, "s", s => s with { Ports = [new() { Name = "web", Port = 443 }, new() { Name = "other", Port = 80 }] }));
        await server.Create(new Endpoints
        {
            Metadata = new() { Name = "s", Namespace = ns },
            Subsets = [new() { Addresses = [new() { Ip = "10.0.0.7" }], NotReadyAddresses = [new() { Ip = "10.0.0.8" }], Ports = [new() { Name = "web", Port = 8443 }, new() { Name = "other", Port = 8080 }] }],
        });
        var found = new ServiceEndpoints(server.Core.Resources, server.Core.Identifiers).Find(ns, "s", 443);
        Assert.Equal("10.0.0.7:8443", found.ToString());
    }

    [Fact]
    public async Task An_answer_is_waited_for_as_long_as_the_webhook_says_by_the_servers_clock()
    {
        var clock = new FakeClock();
        var slow = new ServerFixture { Configure = o => o with { Clock = clock, CertificateClock = TimeProvider.System } };
        await slow.InitializeAsync();
        try
        {
            var ns = await slow.NamespaceAsync();
            var asked = new TaskCompletionSource();
            await using var hook = await WebhookServer.StartAsync(async (http, _) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
            });
            await slow.ValidateAsync(ns, Hooks.Validating(hook.Client, ns) with { TimeoutSeconds = 7 });
            var creation = slow.Create(Map(ns, "x"));
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
            clock.Advance(TimeSpan.FromSeconds(6));
            Assert.False(creation.IsCompleted);
            clock.Advance(TimeSpan.FromSeconds(1));
            var failure = await ServerFixture.Fails(() => creation);
            Assert.Equal($"{Failed}\"{hook.Client.Url}?timeout=7s\": context deadline exceeded", failure.Message);

            await slow.Client.DeleteAsync<ValidatingWebhookConfiguration>("", ns, new(), CancellationToken.None);
            asked = new();
            await slow.ValidateAsync(ns, Hooks.Validating(hook.Client, ns) with { TimeoutSeconds = 7, FailurePolicy = "Ignore" });
            creation = slow.Create(Map(ns, "y"));
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
            clock.Advance(TimeSpan.FromSeconds(7));
            Assert.Equal("y", (await creation).Metadata.Name);
        }
        finally
        {
            await slow.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_dry_run_is_refused_where_a_webhook_of_before_has_side_effects()
    {
        var ns = await server.NamespaceAsync();
        var context = new Kuber.ApiServer.Registry.RequestContext { User = Users.User("alice"), Verb = "create", Resource = server.Core.Resources.Find("", "v1", "configmaps")!, Namespace = ns, DryRun = true, Clock = TimeProvider.System };
        var caller = new WebhookCaller(server.Core.Webhooks, server.Core.Identifiers);
        foreach (var effects in new[] { "Some", "Unknown", null })
        {
            var hook = new ConfiguredWebhook(Hooks.Validating(new() { Url = "https://127.0.0.1:1/" }, ns) with { SideEffects = effects }, "id");
            Kuber.ApiServer.Admission.AdmissionRequest request = new(context, Kuber.ApiServer.Admission.AdmissionOperation.Create, Map(ns, "x"), null);
            var failure = await ServerFixture.Fails(() => caller.AskAsync(new(hook, context.Resource), request, mutating: false, CancellationToken.None));
            Assert.Equal((400, "admission webhook \"check.example.com\" does not support dry run"), (failure.Code, failure.Message));
        }
    }

    [Fact]
    public async Task A_broken_catch_all_does_not_keep_the_server_from_starting_anew()
    {
        await using var store = new Store.Memory.MemoryStore();
        await using (var first = new ApiServerCore(new() { Store = store, Random = new Random(1) }))
        {
            await first.StartAsync(CancellationToken.None);
            await first.CreateAdminClient().CreateAsync(
                new ValidatingWebhookConfiguration { Metadata = new() { Name = "all" }, Webhooks = [Hooks.Validating(new() { Url = "https://127.0.0.1:1/" }, "", Hooks.Rule("*", "*/*", "*", "*"))] }, new(), CancellationToken.None);
        }

        // The server makes anew what has gone, without asking anybody.
        store.ReplaceAll("/registry/priorityclasses/", []);
        await using var second = new ApiServerCore(new() { Store = store, Random = new Random(2) });
        await second.StartAsync(CancellationToken.None);
        Assert.NotEmpty((await second.CreateAdminClient().ListAsync<Api.Scheduling.V1.PriorityClass>("", new(), CancellationToken.None)).Items);
    }

    private static string Problem(WebhookTrust trust, CertificatePair certificate, string host)
    {
        var failure = Assert.ThrowsAny<System.Security.Authentication.AuthenticationException>(() => trust.Check(certificate.Certificate, null, host));
        return failure.Message["tls: failed to verify certificate: x509: ".Length..];
    }
}
