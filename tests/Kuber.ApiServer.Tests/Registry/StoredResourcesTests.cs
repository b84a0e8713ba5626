using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Tests.Registry;

/// <summary>Which resource a key is of.</summary>
public sealed class StoredResourcesTests
{
    [Theory]
    [InlineData("/registry/secrets/default/a", "secrets")]
    [InlineData("/registry/minions/node-1", "nodes")]
    [InlineData("/registry/services/specs/default/web", "services")]
    [InlineData("/registry/services/endpoints/default/web", "endpoints")]
    [InlineData("/registry/deployments/default/web", "deployments.apps")]
    [InlineData("/registry/events/default/web.1", "events")]
    [InlineData("/registry/apiregistration.k8s.io/apiservices/v1.apps", "apiservices.apiregistration.k8s.io")]
    [InlineData("/registry/example.com/widgets/default/a", "widgets.example.com")]
    [InlineData("/elsewhere/secrets/a", null)]
    [InlineData("/registry/health", null)]
    public void A_key_tells_its_resource(string key, string? resource) => Assert.Equal(resource, StoredResources.Of(key));

    [Theory]
    [InlineData("secrets", "/registry/secrets/")]
    [InlineData("nodes", "/registry/minions/")]
    [InlineData("deployments.apps", "/registry/deployments/")]
    [InlineData("widgets.example.com", "/registry/example.com/widgets/")]
    [InlineData("*.apps", null)]
    [InlineData("*.*", null)]
    public void A_resource_tells_where_its_keys_begin(string resource, string? prefix) => Assert.Equal(prefix, StoredResources.PrefixOf(resource));
}
