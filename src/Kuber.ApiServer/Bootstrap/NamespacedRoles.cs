namespace Kuber.ApiServer.Bootstrap;

/// <summary>The roles of components within the system's namespaces.</summary>
internal static class NamespacedRoles
{
    /// <summary>The roles, as <see cref="RoleText"/> reads them.</summary>
    public const string Text =
        """
        system:controller:bootstrap-signer in kube-public for account kube-system/bootstrap-signer
          read on configmaps
          update on configmaps named cluster-info
          record events

        extension-apiserver-authentication-reader in kube-system as system::extension-apiserver-authentication-reader for user system:kube-controller-manager, user system:kube-scheduler
          read on configmaps named extension-apiserver-authentication

        system::leader-locking-kube-controller-manager in kube-system for user system:kube-controller-manager, account kube-system/kube-controller-manager, account kube-system/leader-election-controller
          read create update on leases of coordination.k8s.io
          read create update on leasecandidates of coordination.k8s.io

        system::leader-locking-kube-scheduler in kube-system for user system:kube-scheduler, account kube-system/kube-scheduler
          read create update on leases of coordination.k8s.io
          read create update on leasecandidates of coordination.k8s.io

        system:controller:bootstrap-signer in kube-system for account kube-system/bootstrap-signer
          read on secrets

        system:controller:cloud-provider in kube-system for account kube-system/cloud-provider
          read create on configmaps

        system:controller:token-cleaner in kube-system for account kube-system/token-cleaner
          read delete on secrets
          record events
        """;
}
