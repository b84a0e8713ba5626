namespace Kuber.Api.Tests.Tables;

/// <summary>Tables of services, endpoints and what leads traffic to them.</summary>
public class NetworkTableTests
{
    [Theory]
    [InlineData("a|ClusterIP|10.96.0.10|<none>|53/UDP,53/TCP|120m|k8s-app=dns", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"ClusterIP","clusterIP":"10.96.0.10","clusterIPs":["10.96.0.10"],"selector":{"k8s-app":"dns"},"ports":[{"name":"dns","port":53,"protocol":"UDP"},{"name":"dns-tcp","port":53,"protocol":"TCP"}]}}""")]
    [InlineData("a|NodePort|10.96.0.11|192.0.2.1,192.0.2.2|80:30080/TCP|120m|<none>", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"NodePort","clusterIPs":["10.96.0.11"],"externalIPs":["192.0.2.1","192.0.2.2"],"ports":[{"port":80,"nodePort":30080,"protocol":"TCP"}]}}""")]
    [InlineData("a|LoadBalancer|10.96.0.12|<pending>|80/TCP|120m|<none>", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"LoadBalancer","clusterIPs":["10.96.0.12"],"ports":[{"port":80,"protocol":"TCP"}]}}""")]
    [InlineData("a|LoadBalancer|10.96.0.12|192.0.2.7,lb.example.com|80/TCP|120m|<none>", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"LoadBalancer","clusterIPs":["10.96.0.12"],"ports":[{"port":80,"protocol":"TCP"}]},"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.7"},{"hostname":"lb.example.com"}]}}}""")]
    [InlineData("a|ExternalName|<none>|db.example.com|<none>|120m|<none>", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"ExternalName","externalName":"db.example.com"}}""")]
    public void A_service_shows_where_it_is_reached(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|<none>|120m", """{"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|10.0.0.1:80,10.0.0.2:80,10.0.0.3:80 + 1 more...|120m", """{"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"subsets":[{"addresses":[{"ip":"10.0.0.1"},{"ip":"10.0.0.2"},{"ip":"10.0.0.3"},{"ip":"10.0.0.4"}],"ports":[{"port":80}]}]}""")]
    [InlineData("a|10.0.0.1|120m", """{"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"subsets":[{"addresses":[{"ip":"10.0.0.1"}]}]}""")]
    public void Endpoints_show_the_first_addresses(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|IPv4|80,443|10.0.0.1,10.0.0.2|120m", """{"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"addressType":"IPv4","ports":[{"port":80},{"port":443}],"endpoints":[{"addresses":["10.0.0.1"]},{"addresses":["10.0.0.2"]}]}""")]
    [InlineData("a|IPv6|<unset>|<unset>|120m", """{"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"addressType":"IPv6"}""")]
    public void A_slice_shows_ports_and_addresses(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|<none>|*||80|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|nginx|a.example.com,b.example.com,c.example.com + 1 more...|192.0.2.1,lb.example.com|80, 443|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"ingressClassName":"nginx","tls":[{"secretName":"t"}],"rules":[{"host":"a.example.com"},{"host":"b.example.com"},{"host":"c.example.com"},{"host":"d.example.com"}]},"status":{"loadBalancer":{"ingress":[{"hostname":"lb.example.com"},{"ip":"192.0.2.1"}]}}}""")]
    public void An_ingress_shows_hosts_and_addresses(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|example.com/c|<none>|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"IngressClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"controller":"example.com/c"}}""")]
    [InlineData("a|example.com/c|Settings.example.com/s|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"IngressClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"controller":"example.com/c","parameters":{"apiGroup":"example.com","kind":"Settings","name":"s"}}}""")]
    public void An_ingress_class_shows_its_controller(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|app=web,tier in (edge,front)|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"podSelector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]}}}""")]
    [InlineData("a|<none>|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"podSelector":{}}}""")]
    public void A_network_policy_shows_its_pods(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|10.96.0.0/16,fd00::/108|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"ServiceCIDR","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"cidrs":["10.96.0.0/16","fd00::/108"]}}""")]
    [InlineData("a|services/shop/web|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"IPAddress","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"parentRef":{"resource":"services","namespace":"shop","name":"web"}}}""")]
    [InlineData("a|gateways.example.com/g|120m", """{"apiVersion":"networking.k8s.io/v1","kind":"IPAddress","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"parentRef":{"group":"example.com","resource":"gateways","name":"g"}}}""")]
    public void Ranges_and_addresses_of_services(string row, string json) => Assert.Equal(row, TableRow.Of(json));
}
