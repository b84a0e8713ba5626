using System.Text;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Admission.Policies;

/// <summary>Policies for the ConfigMaps of a namespace, and their bindings. Each is named after the namespace.</summary>
internal static class Policies
{
    public static ConfigMap Map(string ns, string name, params (string Key, string Value)[] data) =>
        new() { Metadata = new() { Name = name, Namespace = ns }, Data = ApiMap.Of(data) };

    public static NamedRuleWithOperations Rule(string operations = "CREATE UPDATE", string resources = "configmaps", string group = "", string version = "v1", params string[] names) => new()
    {
        ResourceNames = names.ToApiList(),
        RuleWithOperations = new()
        {
            Operations = operations.Split(' ').ToApiList(),
            Rule = new() { ApiGroups = [group], ApiVersions = [version], Resources = resources.Split(' ').ToApiList() },
        },
    };

    /// <summary>A specification for ConfigMaps, each expression a validation.</summary>
    public static ValidatingAdmissionPolicySpec Checking(params string[] expressions) => new()
    {
        MatchConstraints = new() { ResourceRules = [Rule()] },
        Validations = expressions.Select(static e => new Validation { Expression = e }).ToApiList(),
    };

    /// <summary>A specification for ConfigMaps that are made, each expression an apply or, where it makes a list, a patch.</summary>
    public static MutatingAdmissionPolicySpec Changing(params string[] expressions) => new()
    {
        MatchConstraints = new() { ResourceRules = [Rule("CREATE")] },
        ReinvocationPolicy = "Never",
        Mutations = expressions.Select(static e => e.Contains("JSONPatch", StringComparison.Ordinal)
            ? new Mutation { PatchType = "JSONPatch", JsonPatch = new() { Expression = e } }
            : new Mutation { PatchType = "ApplyConfiguration", ApplyConfiguration = new() { Expression = e } }).ToApiList(),
    };

    public static MatchResources In(string ns) => new() { NamespaceSelector = new() { MatchLabels = ApiMap.Of(("kubernetes.io/metadata.name", ns)) } };

    public static Task<ValidatingAdmissionPolicy> PolicyAsync(this ServerFixture server, string name, ValidatingAdmissionPolicySpec spec) =>
        server.Create(new ValidatingAdmissionPolicy { Metadata = new() { Name = name }, Spec = spec });

    public static Task<MutatingAdmissionPolicy> PolicyAsync(this ServerFixture server, string name, MutatingAdmissionPolicySpec spec) =>
        server.Create(new MutatingAdmissionPolicy { Metadata = new() { Name = name }, Spec = spec });

    /// <summary>Puts a policy that checks into force in a namespace.</summary>
    public static Task BindAsync(this ServerFixture server, string ns, string policy, string action = "Deny", ParamRef? parameters = null, MatchResources? match = null) =>
        server.Create(new ValidatingAdmissionPolicyBinding
        {
            Metadata = new() { Name = policy },
            Spec = new() { PolicyName = policy, ValidationActions = [action], ParamRef = parameters, MatchResources = match ?? In(ns) },
        });

    /// <summary>Puts a policy that changes into force in a namespace.</summary>
    public static Task BindChangeAsync(this ServerFixture server, string ns, string policy, ParamRef? parameters = null) =>
        server.Create(new MutatingAdmissionPolicyBinding { Metadata = new() { Name = policy }, Spec = new() { PolicyName = policy, ParamRef = parameters, MatchResources = In(ns) } });

    /// <summary>Makes a policy that checks, and puts it into force.</summary>
    public static async Task<string> EnforceAsync(this ServerFixture server, ValidatingAdmissionPolicySpec spec, string action = "Deny")
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, spec);
        await server.BindAsync(ns, ns, action);
        return ns;
    }

    /// <summary>Makes a policy that changes, and puts it into force.</summary>
    public static async Task<string> EnforceAsync(this ServerFixture server, MutatingAdmissionPolicySpec spec)
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, spec);
        await server.BindChangeAsync(ns, ns);
        return ns;
    }

    /// <summary>The warnings that a client hears who posts an object.</summary>
    public static async Task<IEnumerable<string>> WarningsAsync(this ServerFixture server, string ns, string path, string json)
    {
        using var http = server.Plain(await server.AdminTokenAsync(ns));
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.GetValues("Warning");
    }

    /// <summary>What a policy says that denies, without who says it.</summary>
    public static async Task<string> DenialAsync(this ServerFixture server, string ns, Func<Task> operation)
    {
        var failure = await ServerFixture.Fails(operation);
        var words = $"ValidatingAdmissionPolicy '{ns}' with binding '{ns}' denied request: ";
        var at = failure.Message.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, failure.Message);
        Assert.Equal(failure.Message[at..], Assert.Single(failure.Status.Details!.Causes).Message);
        return failure.Message[(at + words.Length)..];
    }
}
