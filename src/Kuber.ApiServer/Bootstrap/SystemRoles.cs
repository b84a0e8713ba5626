namespace Kuber.ApiServer.Bootstrap;

/// <summary>The roles of components, nodes, and of everybody who is known or not.</summary>
internal static class SystemRoles
{
    /// <summary>The roles, as <see cref="RoleText"/> reads them.</summary>
    public const string Text =
        """
        system:auth-delegator
          create on tokenreviews of authentication.k8s.io
          create on subjectaccessreviews of authorization.k8s.io

        system:basic-user for group system:authenticated
          create on selfsubjectaccessreviews selfsubjectrulesreviews of authorization.k8s.io
          create on selfsubjectreviews of authentication.k8s.io

        system:certificates.k8s.io:certificatesigningrequests:nodeclient
          create on certificatesigningrequests/nodeclient of certificates.k8s.io

        system:certificates.k8s.io:certificatesigningrequests:selfnodeclient
          create on certificatesigningrequests/selfnodeclient of certificates.k8s.io

        system:certificates.k8s.io:kube-apiserver-client-approver
          approve on signers of certificates.k8s.io named kubernetes.io/kube-apiserver-client

        system:certificates.k8s.io:kube-apiserver-client-kubelet-approver
          approve on signers of certificates.k8s.io named kubernetes.io/kube-apiserver-client-kubelet

        system:certificates.k8s.io:kubelet-serving-approver
          approve on signers of certificates.k8s.io named kubernetes.io/kubelet-serving

        system:certificates.k8s.io:legacy-unknown-approver
          approve on signers of certificates.k8s.io named kubernetes.io/legacy-unknown

        system:discovery for group system:authenticated
          get at /api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/

        system:heapster
          read on events namespaces nodes pods
          read on deployments of extensions

        system:kube-aggregator
          read on endpoints services

        system:kube-controller-manager for user system:kube-controller-manager
          record events
          create on leases of coordination.k8s.io
          get update on leases of coordination.k8s.io named kube-controller-manager
          create on secrets serviceaccounts
          delete on secrets
          get on configmaps namespaces secrets serviceaccounts
          update on secrets serviceaccounts
          create on tokenreviews of authentication.k8s.io
          create on subjectaccessreviews of authorization.k8s.io
          list watch on * of *
          create on serviceaccounts/token

        system:kube-dns for account kube-system/kube-dns
          list watch on endpoints services

        system:kube-scheduler for user system:kube-scheduler
          record events
          create on leases of coordination.k8s.io
          read update on leases of coordination.k8s.io named kube-scheduler
          read write on leasecandidates of coordination.k8s.io
          read on nodes
          read delete on pods
          create on bindings pods/binding
          update patch on pods/status
          read on replicationcontrollers services
          read on replicasets of apps extensions
          read on statefulsets of apps
          read on poddisruptionbudgets of policy
          read on persistentvolumeclaims persistentvolumes
          create on tokenreviews of authentication.k8s.io
          create on subjectaccessreviews of authorization.k8s.io
          read on csinodes of storage.k8s.io
          read on volumeattachments of storage.k8s.io
          read on namespaces
          read on csidrivers of storage.k8s.io
          read on csistoragecapacities of storage.k8s.io
          read on deviceclasses of resource.k8s.io
          read update patch on resourceclaims of resource.k8s.io
          read update patch on resourceclaims/status of resource.k8s.io
          update on pods/finalizers
          read on resourceslices of resource.k8s.io
          create delete on resourceclaims of resource.k8s.io
          update patch on resourceclaims/binding of resource.k8s.io

        system:kubelet-api-admin
          read on nodes
          proxy on nodes
          * on nodes/log nodes/metrics nodes/proxy nodes/stats
          * on nodes/configz nodes/healthz nodes/pods

        system:monitoring for group system:monitoring
          get at /flagz /healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz /readyz/* /statusz
          get on nodes/metrics

        system:node for nobody
          create on tokenreviews of authentication.k8s.io
          create on localsubjectaccessreviews subjectaccessreviews of authorization.k8s.io
          read on services
          read create on nodes
          update patch on nodes/status
          update patch on nodes
          record events
          read on pods
          create delete on pods
          update patch on pods/status
          create on pods/eviction
          read on configmaps secrets
          get on persistentvolumeclaims persistentvolumes
          get on endpoints
          read create on certificatesigningrequests of certificates.k8s.io
          get create update patch delete on leases of coordination.k8s.io
          get on volumeattachments of storage.k8s.io
          create on serviceaccounts/token
          get update patch on persistentvolumeclaims/status
          read on csidrivers of storage.k8s.io
          get create update patch delete on csinodes of storage.k8s.io
          read on runtimeclasses of node.k8s.io
          get on resourceclaims of resource.k8s.io
          deletecollection on resourceslices of resource.k8s.io
          get on serviceaccounts

        system:node-bootstrapper
          read create on certificatesigningrequests of certificates.k8s.io

        system:node-problem-detector
          get on nodes
          patch on nodes/status
          record events

        system:node-proxier for user system:kube-proxy
          list watch on endpoints services
          read on nodes
          record events
          list watch on servicecidrs of networking.k8s.io
          list watch on endpointslices of discovery.k8s.io

        system:persistent-volume-provisioner
          read create delete on persistentvolumes
          read update on persistentvolumeclaims
          read on storageclasses of storage.k8s.io
          watch on events
          record events

        system:public-info-viewer for group system:authenticated, group system:unauthenticated
          get at /healthz /livez /readyz /version /version/

        system:service-account-issuer-discovery for group system:serviceaccounts
          get at /.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/

        system:volume-scheduler for user system:kube-scheduler
          read update patch on persistentvolumes
          read on storageclasses of storage.k8s.io
          read update patch on persistentvolumeclaims
        """;
}
